import type {DraftBlank, DraftForm, DraftOption, SourceScorer} from '../../../interchange/draft.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import {findChild, toText} from '../../../interchange/xml/xml-tree.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {toMarks} from '../../shared/to-marks.ts'
import {type BlankSpan, withBlanks} from '../../shared/with-blanks.ts'
import type {Qti12Item, Response} from './qti12-item.ts'
import {loseCombined} from './read-kinds.ts'

interface Named {
  readonly response: Response
  /** As the stem has it in brackets. */
  readonly written: string
  readonly name: string
}

/** Canvas' blanks: `[name]` in the stem, and a response whose material is the name. */
export function readBlanks(item: Qti12Item, form: 'choices' | 'texts'): ReadBody {
  loseCombined(item)
  const html = item.stemHtml()
  const named = item.responses.map((response, index): Named => {
    const material = findChild(response.element, 'material')
    const ident = response.ident.replace(/^response_/, '')
    // New Quizzes has an accepted text as the material, and the ident in the text.
    const names = [material ? toText(material).trim() : ident, ident]
    const written = names.find((one) => html.includes(`[${one}]`)) ?? ident
    return {response, written, name: toName(written, index)}
  })
  const spans = named.flatMap(({written, name}): BlankSpan[] => {
    const start = html.indexOf(`[${written}]`)
    return start === -1 ? [] : [{start, end: start + written.length + 2, name}]
  })
  if (spans.length < named.length || named.length === 0) {
    item.lose('import/syntax', {reason: 'a blank is not in the text'})
    return {}
  }
  const weights = named.map(({response}) => findBest(item, response))
  const least = Math.min(...weights.filter((weight) => weight > 0))
  const blanks = named.map(({response, name}, index): DraftBlank => {
    const best = weights[index] ?? 0
    const weight = Number((best / least).toFixed(3))
    const isEqual = Math.abs(weight - 1) < 0.005
    const head = {name, ...(!isEqual && {weight})}
    return form === 'choices'
      ? {...head, options: toOptions(item, response, best)}
      : {...head, forms: toForms(item, response, best)}
  })
  if (weights.some((weight) => weight <= 0)) {
    item.lose('import/no-key', {})
    return {}
  }
  const countsCase = item.metadata.get('case_sensitive') === 'true'
  if (form === 'texts') loseAlgorithms(item)
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  return {
    stem: item.rich.html(withBlanks(html, ordered), item.place),
    body: {kind: 'cloze', blanks, ...(countsCase && {ignore: ['spaces']})},
    score: toScorer(item, named, {form, countsCase}),
  }
}

/** Blanks have lower-case letters, digits and hyphens here. */
function toName(written: string, index: number): string {
  const isWord = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written) && written.length <= 24
  return isWord ? written : `b${index + 1}`
}

const scoreOf = (item: Qti12Item, {ident}: Response, value: string): number =>
  item.rules.score(new Map([[ident, [value]]]))

const findBest = (item: Qti12Item, response: Response): number =>
  Math.max(0, ...response.labels.map(({ident}) => scoreOf(item, response, ident)))

function toOptions(item: Qti12Item, response: Response, best: number): DraftOption[] {
  return response.labels.map(({ident, element}) => {
    const share = scoreOf(item, response, ident) / best
    return {
      ref: ident,
      content: item.material(element),
      isRight: share >= 0.999,
      ...(share > 0 && share < 0.999 && {credit: share}),
      ...item.rationale(response.ident, ident),
    }
  })
}

function toForms(item: Qti12Item, response: Response, best: number): DraftForm[] {
  return response.labels.map(({ident, element}) => ({
    as: 'text',
    value: textOfNodes(item.material(element)).trim(),
    ...toMarks(scoreOf(item, response, ident) / best),
    ...item.rationale(response.ident, ident),
  }))
}

/** How New Quizzes compares a text, besides with the text itself. */
const knownAlgorithms = [undefined, 'TextEquivalence', 'TextInChoices', 'Equivalence']

function loseAlgorithms(item: Qti12Item): void {
  const labels = item.responses.flatMap((response) => response.labels)
  const written = new Set(labels.map(({element}) => element.attributes.get('scoring_algorithm')))
  for (const rule of written)
    if (!knownAlgorithms.includes(rule)) item.lose('import/scoring-unknown', {rule: rule ?? ''})
}

/** A typed text counts as the label that says the same. */
function toScorer(
  item: Qti12Item,
  named: readonly Named[],
  {form, countsCase}: {readonly form: 'choices' | 'texts'; readonly countsCase: boolean},
): SourceScorer {
  const fold = (text: string): string => (countsCase ? text.trim() : text.trim().toLowerCase())
  return (given) => {
    const chosen = new Map<string, string[]>()
    for (const {response, name} of named) {
      const value = Object.entries(given ?? {}).find(([own]) => own === name)?.[1]
      if (typeof value !== 'string') continue
      const label =
        form === 'choices'
          ? response.labels.find(({ident}) => ident === value)
          : response.labels.find(({element}) => fold(textOfNodes(item.material(element))) === fold(value))
      if (label) chosen.set(response.ident, [label.ident])
    }
    return item.rules.score(chosen)
  }
}
