import {element, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import type {NumericForm} from '../../../matching/numeric/schema.ts'
import {readOwn} from '../../../matching/read-own.ts'
import type {Difference, TextForm} from '../../../matching/text/schema.ts'
import type {PackageOutput} from '../../shared/package-output.ts'
import {escapeHtml} from '../../writing/question-html.ts'
import {type Qti12Body, scoring, showing, typedResponse, varequal} from './item-parts.ts'

const response = 'response1'

/** The accepted texts of a rule, for a platform that ignores case and compares the whole text. */
export function toTexts(
  forms: readonly TextForm[],
  ignore: readonly Difference[],
  output: PackageOutput,
): {readonly id: string; readonly text: string; readonly credit: number}[] {
  if (!ignore.includes('case')) output.report('export/scoring', {rule: 'case'})
  for (const name of ['diacritics', 'punctuation'] as const)
    if (ignore.includes(name)) output.report('export/scoring', {rule: `ignored ${name}`})
  return forms.flatMap(({id, as, value, credit, example}) => {
    if (as !== 'text')
      output.report('export/scoring', {rule: as === 'pattern' ? 'a pattern' : 'exact spelling'})
    if (credit > 0 && credit < 1) output.report('export/scoring', {rule: 'partial credit of a text'})
    if (credit < 0) output.report('export/scoring', {rule: 'negative credit'})
    const text = as === 'pattern' ? example : value
    return text === undefined ? [] : [{id, text, credit}]
  })
}

export function writeText({key, rationales}: Kinds['text']['question'], output: PackageOutput): Qti12Body {
  const texts = toTexts(key.forms, key.ignore, output)
  const feedback = new Map<string, string>()
  const conditions: XmlOutput[] = []
  for (const {id, text} of texts) {
    const rationale = readOwn(rationales, id)?.html
    if (rationale === undefined) continue
    feedback.set(`${id}_fb`, output.html(rationale))
    conditions.push(showing(`${id}_fb`, varequal(response, text)))
  }
  const right = texts.filter(({credit}) => credit >= 1)
  conditions.push(scoring(100, 'Set', ...right.map(({text}) => varequal(response, text))))
  for (const {text, credit} of texts)
    if (credit > 0 && credit < 1) conditions.push(scoring(credit * 100, 'Set', varequal(response, text)))
  return {type: 'short_answer_question', responses: [typedResponse(response)], conditions, feedback}
}

export function writeNumeric(
  {key, rationales}: Kinds['numeric']['question'],
  output: PackageOutput,
): Qti12Body {
  if (key.units.length > 0) output.report('export/scoring', {rule: 'units'})
  const width = ({low, high}: NumericForm): number => high - low
  const forms = [...key.forms].sort((a, b) => b.credit - a.credit || width(a) - width(b))
  const feedback = new Map<string, string>()
  const conditions: XmlOutput[] = []
  for (const form of forms) {
    const rationale = readOwn(rationales, form.id)?.html
    if (rationale === undefined) continue
    if (form.low !== form.high) {
      output.report('export/part-lost', {part: 'rationale of a range'})
      continue
    }
    feedback.set(`${form.id}_fb`, output.html(rationale))
    conditions.push(showing(`${form.id}_fb`, varequal(response, `${form.value}`)))
  }
  for (const form of forms) {
    if (form.credit > 0 && form.credit < 1)
      output.report('export/scoring', {rule: 'partial credit of a number'})
    if (form.credit < 0) output.report('export/scoring', {rule: 'negative credit'})
    if (form.credit > 0) conditions.push(scoring(form.credit * 100, 'Set', toRange(form)))
    else if (form.low === form.high) conditions.push(scoring(0, 'Set', toRange(form)))
  }
  return {type: 'numerical_question', responses: [typedResponse(response)], conditions, feedback}
}

function toRange({low, high, value, includesLow, includesHigh}: NumericForm): XmlOutput {
  const bound = (name: string, number: number): XmlOutput => element(name, {respident: response}, `${number}`)
  const range = element(
    'and',
    {},
    bound(includesLow ? 'vargte' : 'vargt', low),
    bound(includesHigh ? 'varlte' : 'varlt', high),
  )
  return element('or', {}, ...(includesLow && includesHigh ? [varequal(response, `${value}`)] : []), range)
}

const essay = (output: PackageOutput, rubric: string): Qti12Body => ({
  type: 'essay_question',
  responses: [typedResponse(response)],
  conditions: [element('respcondition', {continue: 'No'}, element('conditionvar', {}, element('other')))],
  feedback: new Map(rubric === '' ? [] : [['rubric', output.html(rubric)]]),
})

export function writeOpen({key}: Kinds['open']['question'], output: PackageOutput): Qti12Body {
  const criteria = key.filter(({content}) => content !== undefined)
  const [only, ...others] = criteria
  if (others.length === 0 && (only?.points ?? 1) === 1) return essay(output, only?.content?.html ?? '')
  output.report('export/scoring', {rule: 'criteria; they are written as notes for graders'})
  const items = criteria.map(({content, points}) => `<li>${content?.html ?? ''} (${points})</li>`)
  return essay(output, `<ul>\n${items.join('\n')}\n</ul>`)
}

export function writeOutput({key}: Kinds['output']['question'], output: PackageOutput): Qti12Body {
  if (key.includes('\n') || key.trim() === '') {
    output.report('export/converted', {kind: 'output', as: 'essay'})
    return essay(output, `<pre>${escapeHtml(key)}</pre>`)
  }
  output.report('export/converted', {kind: 'output', as: 'text'})
  return {
    type: 'short_answer_question',
    responses: [typedResponse(response)],
    conditions: [scoring(100, 'Set', varequal(response, key))],
    feedback: new Map(),
  }
}

export function writeCode({reference}: Kinds['code']['question'], output: PackageOutput): Qti12Body {
  output.report('export/converted', {kind: 'code', as: 'essay'})
  return essay(output, reference ? `<pre>${escapeHtml(reference.lines.join('\n'))}</pre>` : '')
}
