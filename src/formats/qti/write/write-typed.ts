import {element, textElement, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {BlankKey} from '../../../kinds/cloze/schema.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import type {NumericForm} from '../../../matching/numeric/schema.ts'
import {readOwn} from '../../../matching/read-own.ts'
import type {Difference, TextForm} from '../../../matching/text/schema.ts'
import type {PackageOutput} from '../../shared/package-output.ts'
import {toQuestionHtml} from '../../writing/question-html.ts'
import {htmlToXml, toBlocks} from './html-to-xml.ts'
import {
  baseValue,
  feedbackOutcome,
  firstOf,
  mapResponse,
  type QtiBody,
  response,
  scoreOutcome,
  setOutcome,
  toIdentifier,
  toNumber,
  variable,
} from './parts.ts'
import {only} from './write-chosen.ts'

type Feedback = QtiBody['feedback'][number]

/** A field for a typed response: its declaration, and the rules that set its score and feedback. */
interface Field {
  readonly response: XmlOutput
  readonly rules: readonly XmlOutput[]
  readonly feedback: readonly Feedback[]
}

interface Names {
  readonly response: string
  readonly score: string
  readonly feedback: string
}

export const whole: Names = {response: only, score: 'SCORE', feedback: 'FEEDBACK'}

interface Branch {
  readonly id: string
  readonly credit: number
  readonly test: XmlOutput
}

/** The first form that matches sets the score and shows its rationale. */
export function toField(
  names: Names,
  branches: readonly Branch[],
  rationales: Readonly<Record<string, {readonly html: string}>>,
): Pick<Field, 'rules' | 'feedback'> {
  const feedback = branches.flatMap(({id}): Feedback[] => {
    const html = readOwn(rationales, id)?.html
    return html === undefined ? [] : [{outcome: names.feedback, identifier: toIdentifier(id), html}]
  })
  const shown = new Set(feedback.map(({identifier}) => identifier))
  const rules = firstOf(
    branches.map(({id, credit, test}) => ({
      test,
      rules: [
        setOutcome(names.score, baseValue('float', toNumber(credit))),
        ...(shown.has(toIdentifier(id))
          ? [setOutcome(names.feedback, baseValue('identifier', toIdentifier(id)))]
          : []),
      ],
    })),
  )
  return {rules, feedback}
}

interface TextRule {
  readonly forms: readonly TextForm[]
  readonly ignore: readonly Difference[]
  readonly rationales: Readonly<Record<string, {readonly html: string}>>
}

function toTextField(names: Names, {forms, ignore, rationales}: TextRule, output: PackageOutput): Field {
  for (const name of ['diacritics', 'punctuation'] as const)
    if (ignore.includes(name)) output.report('export/scoring', {rule: `ignored ${name}`})
  const ordered = [...forms].sort((a, b) => Number(a.as === 'pattern') - Number(b.as === 'pattern'))
  const branches = ordered.flatMap(({id, as, value, credit, example}): Branch[] => {
    if (as === 'pattern') output.report('export/scoring', {rule: 'a pattern'})
    const text = as === 'pattern' ? example : value
    if (text === undefined) return []
    const countsCase = as !== 'text' || !ignore.includes('case')
    const test = element(
      'stringMatch',
      {caseSensitive: `${countsCase}`},
      variable(names.response),
      baseValue('string', text),
    )
    return [{id, credit, test}]
  })
  const [best] = ordered.filter(({credit}) => credit >= 1)
  const shown = best?.as === 'pattern' ? best.example : best?.value
  return {
    response: response({
      identifier: names.response,
      cardinality: 'single',
      baseType: 'string',
      ...(shown !== undefined && {correct: [shown]}),
    }),
    ...toField(names, branches, rationales),
  }
}

interface NumericRule {
  readonly forms: readonly NumericForm[]
  readonly units: readonly unknown[]
  readonly rationales: Readonly<Record<string, {readonly html: string}>>
}

function toNumericField(names: Names, {forms, units, rationales}: NumericRule, output: PackageOutput): Field {
  if (units.length > 0) output.report('export/scoring', {rule: 'units'})
  const width = ({low, high}: NumericForm): number => high - low
  const ordered = [...forms].sort((a, b) => b.credit - a.credit || width(a) - width(b))
  const bound = (name: string, value: number): XmlOutput =>
    element(name, {}, variable(names.response), baseValue('float', value))
  const branches = ordered.map(({id, credit, low, high, includesLow, includesHigh}) => ({
    id,
    credit,
    test: element(
      'and',
      {},
      bound(includesLow ? 'gte' : 'gt', low),
      bound(includesHigh ? 'lte' : 'lt', high),
    ),
  }))
  const [best] = ordered
  return {
    response: response({
      identifier: names.response,
      cardinality: 'single',
      baseType: 'float',
      ...(best && {correct: [`${best.value}`]}),
    }),
    ...toField(names, branches, rationales),
  }
}

const toBody = (field: Field): QtiBody => ({
  responses: [field.response],
  outcomes: field.feedback.length > 0 ? [feedbackOutcome('FEEDBACK')] : [],
  blocks: [
    textElement('p', {}, element('textEntryInteraction', {responseIdentifier: only, expectedLength: 20})),
  ],
  rules: field.rules,
  feedback: field.feedback,
})

export const writeText = ({key, rationales}: Kinds['text']['question'], output: PackageOutput): QtiBody =>
  toBody(toTextField(whole, {...key, rationales}, output))

export const writeNumeric = (
  {key, rationales}: Kinds['numeric']['question'],
  output: PackageOutput,
): QtiBody => toBody(toNumericField(whole, {...key, rationales}, output))

export function writeCloze(question: Kinds['cloze']['question'], output: PackageOutput): QtiBody {
  const {blanks} = question
  const total = blanks.reduce((sum, {weight = 1}) => sum + weight, 0)
  const fields = blanks.flatMap((blank) => {
    const key = readOwn(question.key, blank.id)
    return key ? [toBlank(blank, key, output)] : []
  })
  const byId = new Map(fields.map((field) => [field.id, field.interaction]))
  const nodes = htmlToXml(output.html(toQuestionHtml(question)), ({properties}) => {
    const id = properties['dataBlank']
    const interaction = typeof id === 'string' ? byId.get(id) : undefined
    return interaction && [interaction]
  })
  const scored = fields.map(({id, weight}) =>
    element('product', {}, baseValue('float', weight / total), variable(`SCORE_${id}`)),
  )
  const withFeedback = fields.filter(({feedback}) => feedback.length > 0)
  return {
    responses: fields.map((field) => field.response),
    outcomes: [
      ...fields.map(({id}) => scoreOutcome(`SCORE_${id}`)),
      ...withFeedback.map(({id}) => feedbackOutcome(`FEEDBACK_${id}`)),
    ],
    blocks: toBlocks(nodes),
    isWhole: true,
    rules: [...fields.flatMap(({rules}) => rules), setOutcome('SCORE', element('sum', {}, ...scored))],
    feedback: fields.flatMap(({feedback}) => feedback),
  }
}

interface BlankField extends Field {
  readonly id: string
  readonly weight: number
  readonly interaction: XmlOutput
}

function toBlank(
  {id, weight = 1, options = []}: Kinds['cloze']['question']['blanks'][number],
  key: BlankKey,
  output: PackageOutput,
): BlankField {
  const names = {response: `RESPONSE_${id}`, score: `SCORE_${id}`, feedback: `FEEDBACK_${id}`}
  const head = {id, weight}
  const entry = element('textEntryInteraction', {responseIdentifier: names.response, expectedLength: 15})
  if (key.kind === 'text') return {...head, ...toTextField(names, key, output), interaction: entry}
  if (key.kind === 'numeric') return {...head, ...toNumericField(names, key, output), interaction: entry}
  const credits = options.map((option) => ({
    id: option.id,
    credit: option.id === key.right ? 1 : (readOwn(key.credit ?? {}, option.id) ?? 0),
  }))
  if (options.some(({content}) => content.html !== content.text))
    output.report('export/presentation', {part: 'markup of options in the text'})
  const feedback = credits.flatMap(({id: option}): Feedback[] => {
    const html = readOwn(key.rationales, option)?.html
    return html === undefined ? [] : [{outcome: names.feedback, identifier: toIdentifier(option), html}]
  })
  return {
    ...head,
    response: response({
      identifier: names.response,
      cardinality: 'single',
      baseType: 'identifier',
      correct: [toIdentifier(key.right)],
      mapping: {
        entries: credits
          .filter(({credit}) => credit !== 0)
          .map(({id: option, credit}) => ({key: toIdentifier(option), value: credit})),
      },
    }),
    rules: [
      setOutcome(names.score, mapResponse(names.response)),
      ...(feedback.length > 0 ? [setOutcome(names.feedback, variable(names.response))] : []),
    ],
    feedback,
    interaction: element(
      'inlineChoiceInteraction',
      {responseIdentifier: names.response, shuffle: 'true'},
      ...options.map((option) =>
        textElement('inlineChoice', {identifier: toIdentifier(option.id)}, option.content.text),
      ),
    ),
  }
}
