import type {XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {BlankKey} from '../../../kinds/cloze/schema.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import {readOwn} from '../../../matching/read-own.ts'
import type {PackageOutput} from '../../shared/package-output.ts'
import {toQuestionHtml} from '../../writing/question-html.ts'
import {choiceResponse, material, plainMaterial, type Qti12Body, scoring, varequal} from './item-parts.ts'
import {toTexts} from './write-typed.ts'

interface Pair {
  readonly ident: string
  readonly left: XmlOutput
  readonly right: string | undefined
}

interface Label {
  readonly ident: string
  readonly html: string
  readonly text: string
}

/** A response for each item on the left, each with all items on the right. */
function writePairs(pairs: readonly Pair[], labels: readonly Label[]): Qti12Body {
  const all = labels.map(({ident, text}) => ({ident, material: plainMaterial(text)}))
  return {
    type: 'matching_question',
    responses: pairs.map(({ident, left}) => choiceResponse(`response_${ident}`, 'Single', all, left)),
    conditions: pairs.flatMap(({ident, right}) =>
      right === undefined ? [] : [scoring(100 / pairs.length, 'Add', varequal(`response_${ident}`, right))],
    ),
    feedback: new Map(),
  }
}

export function writeMatch(question: Kinds['match']['question'], output: PackageOutput): Qti12Body {
  const {left, right, key, heads} = question
  if (heads[0].text !== 'Item' || heads[1].text !== 'Match')
    output.report('export/presentation', {part: 'column headings'})
  if (right.some(({content}) => content.html !== content.text))
    output.report('export/presentation', {part: 'markup on the right side'})
  return writePairs(
    left.map(({id, content}) => ({
      ident: id,
      left: material(output.html(content.html)),
      right: readOwn(key, id),
    })),
    right.map(({id, content}) => ({ident: id, html: content.html, text: content.text})),
  )
}

/** Items to order become places to match. */
export function writeOrder({items, key}: Kinds['order']['question'], output: PackageOutput): Qti12Body {
  output.report('export/converted', {kind: 'order', as: 'match'})
  const places = key.map((id, index) => ({
    ident: `place-${index + 1}`,
    left: plainMaterial(`${index + 1}.`),
    right: id,
  }))
  return writePairs(
    places,
    items.map(({id, content}) => ({ident: id, html: content.html, text: content.text})),
  )
}

/** Blanks that are all choices become menus, others fields; Canvas does not mix them. */
export function writeCloze(question: Kinds['cloze']['question'], output: PackageOutput): Qti12Body {
  const {blanks, key} = question
  const areChoices = blanks.every(({kind}) => kind === 'choice')
  const total = blanks.reduce((sum, {weight = 1}) => sum + weight, 0)
  if (blanks.some(({weight = 1}) => weight !== 1))
    output.report('export/scoring', {rule: 'weights of blanks'})
  if (!areChoices && blanks.some(({kind}) => kind !== 'text'))
    output.report('export/scoring', {rule: 'blanks other than text'})
  const written = blanks.map((blank) => {
    const own = readOwn(key, blank.id)
    const labels = own ? toLabels(own, blank, output) : []
    return {id: blank.id, weight: blank.weight ?? 1, labels}
  })
  return {
    type: areChoices ? 'multiple_dropdowns_question' : 'fill_in_multiple_blanks_question',
    stem: output.html(toQuestionHtml(question), (id) => `[${id}]`),
    responses: written.map(({id, labels}) =>
      choiceResponse(
        `response_${id}`,
        'Single',
        labels.map(({ident, html}) => ({ident, material: html})),
        plainMaterial(id),
      ),
    ),
    conditions: written.flatMap(({id, weight, labels}) =>
      labels
        .filter(({credit}) => credit > 0)
        .map(({ident, credit}) =>
          scoring(((credit * weight) / total) * 100, 'Add', varequal(`response_${id}`, ident)),
        ),
    ),
    feedback: new Map(),
  }
}

interface BlankLabel {
  readonly ident: string
  readonly html: XmlOutput
  readonly credit: number
}

function toLabels(
  key: BlankKey,
  {id, options = []}: Kinds['cloze']['question']['blanks'][number],
  output: PackageOutput,
): BlankLabel[] {
  if (Object.keys(key.rationales).length > 0)
    output.report('export/part-lost', {part: 'rationales of blanks'})
  if (key.kind === 'choice') {
    if (Object.values(key.credit ?? {}).some((credit) => credit !== 0))
      output.report('export/scoring', {rule: 'credit of a distractor'})
    return options.map((option) => ({
      ident: `${id}-${option.id}`,
      html: material(output.html(option.content.html)),
      credit: option.id === key.right ? 1 : 0,
    }))
  }
  const texts =
    key.kind === 'text'
      ? toTexts(key.forms, key.ignore, output)
      : key.forms.map((form) => ({id: form.id, text: `${form.value}`, credit: form.credit}))
  return texts
    .filter(({credit}) => credit > 0)
    .map(({id: form, text, credit}) => ({ident: `${id}-${form}`, html: plainMaterial(text), credit}))
}
