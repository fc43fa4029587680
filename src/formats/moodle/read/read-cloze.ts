import type {DraftBlank, DraftForm, DraftOption, SourceScorer} from '../../../interchange/draft.ts'
import {fromPlain} from '../../../interchange/rich/from-plain.ts'
import {readHtml} from '../../../interchange/rich/read-text.ts'
import {textOfNodes} from '../../../interchange/rich/text-of-nodes.ts'
import {fromWildcards} from '../../../interchange/wildcards.ts'
import {childElements, childText, findChild, toText} from '../../../interchange/xml/xml-tree.ts'
import {readNumber} from '../../gift/read-gift-number.ts'
import {scoreChoice, scoreNumbers, scoreTexts} from '../../gift/score-gift.ts'
import type {ReadBody} from '../../shared/read-body.ts'
import {toMarks} from '../../shared/to-marks.ts'
import {withBlanks} from '../../shared/with-blanks.ts'
import type {MoodleQuestion} from './moodle-question.ts'
import {loseCombined} from './read-choice.ts'
import {anyNumber} from './read-typed.ts'
import {type ClozeAlternative, type ClozePart, splitCloze} from './split-cloze.ts'

interface ReadBlank {
  readonly blank: DraftBlank
  readonly score: SourceScorer
}

/** Reads `multianswer`, whose subquestions are in the text. */
export function readCloze(question: MoodleQuestion): ReadBody {
  const stem = findChild(question.element, 'questiontext')
  const html = (stem && findChild(stem, 'text') && toText(findChild(stem, 'text') ?? stem)) ?? ''
  const parts = splitCloze(html)
  if (parts.length === 0) return question.lose('import/syntax', {reason: 'the text has no subquestions'})
  const read: ReadBlank[] = []
  for (const [index, part] of parts.entries()) {
    const blank = readPart(question, part, `b${index + 1}`)
    if (!blank) return {}
    read.push(blank)
  }
  const named = parts.map(({start, end}, index) => ({start, end, name: `b${index + 1}`}))
  return {
    stem: question.rich.html(withBlanks(html, named), question.place),
    body: {kind: 'cloze', blanks: read.map(({blank}) => blank)},
    score: scoreBlanks(read),
  }
}

/** The mean of the blanks by weight. */
function scoreBlanks(read: readonly ReadBlank[]): SourceScorer {
  const total = read.reduce((sum, {blank}) => sum + (blank.weight ?? 1), 0)
  return (response) => {
    const typed = new Map(Object.entries(response ?? {}))
    let sum = 0
    for (const {blank, score} of read) {
      const own = typed.get(blank.name)
      const earned = own === undefined || own === '' ? 0 : score(own)
      if (earned === undefined) return undefined
      sum += (blank.weight ?? 1) * earned
    }
    return total > 0 ? sum / total : 0
  }
}

/** The order of options of a menu, which is shuffled here. */
const fixedMenu = 'the fixed order of the options in a menu'

function readPart(question: MoodleQuestion, part: ClozePart, name: string): ReadBlank | undefined {
  const {type, written, weight, alternatives} = part
  const head = {name, ...(weight !== 1 && {weight})}
  const fractions = alternatives.map(({fraction}) => fraction)
  if (type === undefined || weight === 0) {
    question.lose('import/unsupported', {
      kind: `${weight === 0 ? 'subquestion without weight' : written} in a cloze`,
    })
    return undefined
  }
  if (!fractions.some((fraction) => fraction > 0)) {
    question.lose('import/no-key', {})
    return undefined
  }
  if (type === 'choice') {
    const options = alternatives.map((one, index) => toOption(question, one, `${index}`))
    if (options.length > 2 && !/S$/.test(written)) question.lose('import/layout', {part: fixedMenu})
    return {blank: {...head, options}, score: scoreChoice(fractions, 'one')}
  }
  if (type === 'number') return readNumbers(question, alternatives, head)
  const countsCase = type === 'case'
  const forms = alternatives.map(({text, fraction, feedback}): DraftForm => {
    const value = toPlain(text)
    const form = fromWildcards(value, {countsCase})
    // Ignoring case is a matter of the whole question, so that a blank in which it counts is compared as code.
    const as = countsCase && form.as === 'text' ? 'code' : form.as
    return {...form, as, ...toMarks(fraction), ...toRationale(question, feedback)}
  })
  const values = alternatives.map(({text, fraction}) => ({value: toPlain(text), fraction}))
  return {blank: {...head, forms}, score: scoreTexts(values, {countsCase})}
}

function readNumbers(
  question: MoodleQuestion,
  alternatives: readonly ClozeAlternative[],
  head: Pick<DraftBlank, 'name' | 'weight'>,
): ReadBlank | undefined {
  const forms: DraftForm[] = []
  const ranges: Parameters<typeof scoreNumbers>[0][number][] = []
  for (const {text, fraction, feedback} of alternatives) {
    const written = toPlain(text)
    const {notation, low, high} =
      written === '*' ? {notation: anyNumber, low: -1e300, high: 1e300} : readNumber(written)
    if (notation === undefined || low === undefined || high === undefined) {
      question.lose('import/syntax', {reason: `\`${written}\` is not a number`})
      return undefined
    }
    forms.push({as: 'number', value: notation, ...toMarks(fraction), ...toRationale(question, feedback)})
    ranges.push({low, high, fraction})
  }
  return {blank: {...head, forms}, score: scoreNumbers(ranges)}
}

function toOption(
  question: MoodleQuestion,
  {text, fraction, feedback}: ClozeAlternative,
  ref: string,
): DraftOption {
  return {
    ref,
    content: question.rich.html(text, question.place),
    isRight: fraction >= 0.999,
    ...(fraction < 0.999 && fraction !== 0 && {credit: fraction}),
    ...toRationale(question, feedback),
  }
}

function toRationale(question: MoodleQuestion, html: string): Pick<DraftForm, 'rationale'> {
  const nodes = html === '' ? [] : question.rich.html(html, question.place)
  return nodes.length > 0 ? {rationale: nodes} : {}
}

/** Text to type, which is HTML too. */
function toPlain(html: string): string {
  const place = {file: '', start: {line: 1, column: 1}, end: {line: 1, column: 1}}
  return /[<&]/.test(html) ? textOfNodes(readHtml(html, place).nodes).trim() : html
}

/** Reads `gapselect` and `ddwtos`: `[[1]]` in the text is a gap for the first choice, and all of its group are offered. */
export function readGaps(question: MoodleQuestion): ReadBody {
  const choices = childElements(question.element).filter(
    ({name}) => name === 'selectoption' || name === 'dragbox',
  )
  const stem = findChild(question.element, 'questiontext')
  const text = stem && findChild(stem, 'text')
  const html = text ? toText(text) : ''
  const gaps = [...html.matchAll(/\[\[(\d+)\]\]/g)].map(([all, number], index) => ({
    start: 0,
    end: all.length,
    number: Number(number),
    name: `b${index + 1}`,
  }))
  const places = [...html.matchAll(/\[\[(\d+)\]\]/g)].map(({index = 0}) => index)
  if (gaps.length === 0) return question.lose('import/syntax', {reason: 'the text has no gaps'})
  const groupOf = (index: number): string => {
    const choice = choices[index]
    return (choice && childText(choice, 'group')) ?? '1'
  }
  const blanks = gaps.map(({name, number}): DraftBlank => {
    const own = number - 1
    const options = choices.flatMap((choice, index): DraftOption[] =>
      groupOf(index) === groupOf(own)
        ? [{ref: `${index}`, content: fromPlain(childText(choice, 'text') ?? ''), isRight: index === own}]
        : [],
    )
    return {name, options}
  })
  if (gaps.some(({number}) => !choices[number - 1]))
    return question.lose('import/syntax', {reason: 'a gap refers to a choice that does not exist'})
  if (choices.some(({name}) => name === 'dragbox'))
    question.lose('import/layout', {part: 'choices to drag, each used only once'})
  loseCombined(question)
  const named = gaps.map(({end, name}, index) => {
    const start = places[index] ?? 0
    return {start, end: start + end, name}
  })
  const rights = new Map(gaps.map(({name, number}) => [name, `${number - 1}`]))
  return {
    stem: question.rich.html(withBlanks(html, named), question.place),
    body: {kind: 'cloze', blanks},
    score: scoreBlanks(
      blanks.map((blank) => ({blank, score: (ref) => (ref === rights.get(blank.name) ? 1 : 0)})),
    ),
  }
}
