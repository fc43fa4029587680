import type {BlankKey} from '../../../kinds/cloze/schema.ts'
import type {Kinds} from '../../../kinds/kinds.ts'
import {readOwn} from '../../../matching/read-own.ts'
import {escapeHtml, toQuestionHtml} from '../../writing/question-html.ts'
import {type MoodleItem, type MoodleOutput, toPercent} from './moodle-output.ts'
import {toTolerances, toWildcards} from './write-typed.ts'

type Cloze = Kinds['cloze']['question']

/** Subquestions are written into the text. */
export function writeCloze(question: Cloze, output: MoodleOutput): MoodleItem {
  const scale = findScale(question)
  if (scale === undefined)
    output.report('export/scoring', {rule: 'weights that are not ratios of small numbers'})
  const blanks = new Map(question.blanks.map((blank) => [blank.id, blank]))
  const write = (id: string): string => {
    const blank = blanks.get(id)
    const key = readOwn(question.key, id)
    if (!blank || !key) return ''
    const weight = Math.max(1, Math.round((blank.weight ?? 1) * (scale ?? 1)))
    return `{${weight}:${writeBlank(key, blank, output)}}`
  }
  const escaped = toQuestionHtml(question).replace(/\{(?=\d*:[A-Z_]+:)/g, '&#123;')
  const {text, files} = output.inline(escaped, write)
  return {type: 'cloze', parts: [], stem: {text, files}}
}

/** A factor that makes all weights whole, if there is one up to 20. */
function findScale({blanks}: Cloze): number | undefined {
  const weights = blanks.map(({weight = 1}) => weight)
  for (let scale = 1; scale <= 20; scale++) {
    if (weights.every((weight) => Math.abs(weight * scale - Math.round(weight * scale)) < 1e-9)) return scale
  }
  return undefined
}

function writeBlank(key: BlankKey, {options = []}: Cloze['blanks'][number], output: MoodleOutput): string {
  const alternative = (html: string, credit: number, feedback = ''): string => {
    const percent = toPercent(credit, output)
    // A text that begins like a mark would be read as one.
    const partial = credit === 0 && !/^\s*[=%]/.test(html) ? '' : `%${percent}%`
    const mark = credit >= 1 ? '=' : partial
    return `${mark}${escapeCloze(html)}${feedback === '' ? '' : `#${escapeCloze(feedback)}`}`
  }
  const {rationales} = key
  const feedbackOf = (id: string): string => {
    const {text, files} = output.inline(readOwn(rationales, id)?.html ?? '')
    if (files.length > 0) output.report('export/part-lost', {part: 'image in a rationale'})
    return text.replace(/^<p>((?:(?!<p>)[\s\S])*)<\/p>$/, '$1')
  }
  if (key.kind === 'choice') {
    const written = options.map(({id, content}) =>
      alternative(content.html, id === key.right ? 1 : (readOwn(key.credit ?? {}, id) ?? 0), feedbackOf(id)),
    )
    // Three options or more are shuffled here.
    return `MULTICHOICE${written.length > 2 ? '_S' : ''}:${written.join('~')}`
  }
  if (key.kind === 'numeric') {
    if (key.units.length > 0) output.report('export/scoring', {rule: 'units'})
    const written = toTolerances(key.forms, output).map(({value, tolerance, credit, id}) =>
      alternative(value === '*' ? '*' : `${value}:${tolerance}`, credit, feedbackOf(id)),
    )
    return `NUMERICAL:${written.join('~')}`
  }
  const {written, countsCase} = toWildcards(key.forms, key.ignore, output)
  const forms = written.map(({value, credit, id}) => alternative(escapeHtml(value), credit, feedbackOf(id)))
  return `${countsCase ? 'SHORTANSWER_C' : 'SHORTANSWER'}:${forms.join('~')}`
}

/** Signs that would end an alternative, its text or the subquestion. A number sign of a reference ends nothing. */
const escapeCloze = (html: string): string =>
  html
    .replace(/\\(?!\*)/g, '\\\\')
    .replace(/[}~"]/g, '\\$&')
    .replace(/(?<!&)#/g, '\\#')
    .replace(/\n/g, ' ')
