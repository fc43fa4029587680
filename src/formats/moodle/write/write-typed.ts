import {element, type XmlOutput} from '../../../interchange/xml/write-xml.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import type {RichText} from '../../../markdown/rich-text/rich-text.ts'
import type {NumericForm} from '../../../matching/numeric/schema.ts'
import {readOwn} from '../../../matching/read-own.ts'
import type {Difference, TextForm} from '../../../matching/text/schema.ts'
import {type MoodleItem, type MoodleOutput, toPercent} from './moodle-output.ts'

/** A form as Moodle compares it: `*` stands for any text. */
export interface WrittenForm {
  readonly value: string
  readonly credit: number
  readonly id: string
}

/** Forms of a text rule, and whether case counts for all of them, as it does in Moodle. */
export function toWildcards(
  forms: readonly TextForm[],
  ignore: readonly Difference[],
  output: MoodleOutput,
): {written: readonly WrittenForm[]; countsCase: boolean} {
  const cases = new Set(forms.map((form) => countsCase(form, ignore)))
  const isStrict = !cases.has(false)
  if (cases.size > 1) output.report('export/scoring', {rule: 'case in only some forms'})
  for (const difference of ['diacritics', 'punctuation'] as const)
    if (ignore.includes(difference)) output.report('export/scoring', {rule: `ignored ${difference}`})
  const written = sortForms(forms).flatMap((form): WrittenForm[] => {
    const value = form.as === 'pattern' ? toWildcard(form.value) : form.value.replaceAll('*', '\\*')
    if (value !== undefined && !value.includes('\n')) return [{value, credit: form.credit, id: form.id}]
    output.report('export/scoring', {rule: form.as === 'pattern' ? 'a pattern' : 'a text of several lines'})
    return form.example === undefined ? [] : [{value: form.example, credit: form.credit, id: form.id}]
  })
  return {written, countsCase: isStrict}
}

/** Texts are tried before patterns, each in the order written. */
const sortForms = (forms: readonly TextForm[]): TextForm[] => [
  ...forms.filter(({as}) => as !== 'pattern'),
  ...forms.filter(({as}) => as === 'pattern'),
]

function countsCase({as, ignoreCase}: TextForm, ignore: readonly Difference[]): boolean {
  if (as === 'pattern') return ignoreCase !== true
  return as === 'literal' || !ignore.includes('case')
}

/** A pattern of literal text and `.*` as a form with `*`; `undefined` for any other. */
function toWildcard(pattern: string): string | undefined {
  if (pattern === '.+') return '*'
  const parts = pattern.split('.*')
  const texts = parts.map((part) => part.replace(/\\([\\^$.*+?()[\]{}|/])/g, '\uE000$1'))
  if (texts.some((text) => /(?<!\uE000)[\\^$.*+?()[\]{}|]/.test(text))) return undefined
  return texts.map((text) => text.replaceAll('\uE000', '').replaceAll('*', '\\*')).join('*')
}

/** `<answer>` with a text to compare. */
export function writeAnswer(
  output: MoodleOutput,
  {value, credit, rationale}: {value: string; credit: number; rationale: RichText | undefined},
  ...more: readonly XmlOutput[]
): XmlOutput {
  const percent = toPercent(credit, output)
  return element(
    'answer',
    {fraction: percent, format: 'moodle_auto_format'},
    element('text', {}, value),
    output.html('feedback', rationale?.html ?? ''),
    ...more,
  )
}

export function writeText({key, rationales}: Kinds['text']['question'], output: MoodleOutput): MoodleItem {
  const {written, countsCase} = toWildcards(key.forms, key.ignore, output)
  return {
    type: 'shortanswer',
    parts: [
      element('usecase', {}, countsCase ? '1' : '0'),
      ...written.map(({value, credit, id}) =>
        writeAnswer(output, {value, credit, rationale: readOwn(rationales, id)}),
      ),
    ],
  }
}

/** A range as the number in its middle with a tolerance; the first that matches counts, so the best come first. */
export function toTolerances(
  forms: readonly NumericForm[],
  output: MoodleOutput,
): (WrittenForm & {readonly tolerance: number})[] {
  const width = ({low, high}: NumericForm): number => high - low
  return [...forms]
    .sort((a, b) => b.credit - a.credit || width(a) - width(b))
    .map(({id, credit, low, high, includesLow, includesHigh}) => {
      if (low <= -1e300 && high >= 1e300) return {id, credit, value: '*', tolerance: 0}
      if (!includesLow || !includesHigh)
        output.report('export/scoring', {rule: 'a bound that is not included'})
      const value = Number(((low + high) / 2).toPrecision(15))
      return {id, credit, value: `${value}`, tolerance: Number(((high - low) / 2).toPrecision(6))}
    })
}

export function writeNumeric(
  {key, rationales}: Kinds['numeric']['question'],
  output: MoodleOutput,
): MoodleItem {
  if (key.units.length > 0) output.report('export/scoring', {rule: 'units'})
  return {
    type: 'numerical',
    parts: toTolerances(key.forms, output).map(({value, credit, tolerance, id}) =>
      writeAnswer(
        output,
        {value, credit, rationale: readOwn(rationales, id)},
        element('tolerance', {}, `${tolerance}`),
      ),
    ),
  }
}
