import type {BankData} from '../../bank/bank-data.ts'
import {toCsv} from '../../interchange/cells.ts'
import type {Kind, Question} from '../../kinds/kinds.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Format, FormatName, WrittenBank} from '../format.ts'
import {collectLosses, type ReportLoss} from '../writing/item-losses.ts'
import type {FieldName} from '../writing/question-fields.ts'
import {escapeHtml} from '../writing/question-html.ts'

/** A question as a platform shows it: plain texts. */
export interface PlainQuestion {
  readonly question: Question
  readonly text: string
  readonly options: readonly string[]
  /** Numbers of the right options, from 1. */
  readonly right: readonly number[]
  /** Texts that are accepted instead of an option. */
  readonly accepted: readonly string[]
  /** What explains the key, in one text. */
  readonly explanation: string
  readonly report: ReportLoss
}

/** What a platform takes. */
export interface Platform {
  readonly name: FormatName
  readonly title: string
  readonly keeps: readonly FieldName[]
  /** The kinds that it has. */
  readonly kinds: readonly Kind[]
  readonly limits: {readonly question: number; readonly option: number; readonly options: number}
  readonly headings: readonly string[]
  /** The cells of a row. */
  readonly row: (plain: PlainQuestion) => readonly string[]
}

/** A format of one sheet for a platform that reads questions from a table. */
export function toSheetFormat(platform: Platform): Format {
  return {
    name: platform.name,
    title: platform.title,
    extensions: ['csv'],
    keeps: platform.keeps,
    write: (bank, {out}) => writeSheet(bank, out, platform),
  }
}

function writeSheet({questions}: BankData, out: string, platform: Platform): WrittenBank {
  const rows: (readonly string[])[] = [platform.headings]
  const items = questions.map((question) => {
    const {losses, report} = collectLosses(question)
    const plain = toPlain(question, platform, report)
    if (!plain) return {id: question.id, losses, isRefused: true}
    rows.push(platform.row(plain))
    return {id: question.id, losses}
  })
  const bytes = new TextEncoder().encode(`\uFEFF${toCsv(rows)}`)
  return {files: [{path: out, bytes}], items}
}

/** The plain texts of a question; `undefined` if the platform cannot hold it, which is reported. */
function toPlain(question: Question, platform: Platform, report: ReportLoss): PlainQuestion | undefined {
  const {title, limits} = platform
  const {kind} = question
  const refuse = (reason: string): undefined => {
    report('export/unsupported', {kind, reason})
    return undefined
  }
  if (!platform.kinds.includes(kind)) return refuse(`${title} has no such kind`)
  const read = (rich: RichText): string => readPlain(rich, report)
  const text = [question.title, question.stem]
    .map(read)
    .filter((part) => part !== '')
    .join('\n')
  if (text.length > limits.question)
    return refuse(`the question has ${text.length} characters, and ${title} takes ${limits.question}`)
  const key = readKey(question, read, report)
  const long = [...key.options, ...key.accepted].find((option) => option.length > limits.option)
  if (long !== undefined)
    return refuse(`an option has ${long.length} characters, and ${title} takes ${limits.option}`)
  const count = Math.max(key.options.length, key.accepted.length)
  if (count > limits.options) return refuse(`it has ${count} options, and ${title} takes ${limits.options}`)
  if (kind === 'text' && key.accepted.length === 0) return refuse('no accepted form is a plain text')
  reportGuidance(question, report)
  return {question, text, ...key, explanation: readSolution(question, read), report}
}

function readPlain({text, html}: RichText, report: ReportLoss): string {
  if (/<img[\s>]/.test(html)) report('export/part-lost', {part: 'image'})
  const bare = html.replace(/^<p>([\s\S]*)<\/p>$/, '$1')
  if (bare !== escapeHtml(text)) report('export/presentation', {part: 'formatting of texts'})
  return text
}

function readKey(
  question: Question,
  read: (rich: RichText) => string,
  report: ReportLoss,
): Pick<PlainQuestion, 'options' | 'right' | 'accepted'> {
  if (question.kind === 'choice') {
    const {options, key, credit, scoring, rationales} = question
    if (key.length > 1 || scoring !== undefined) report('export/scoring', {rule: 'shares of right options'})
    else if (credit && Object.keys(credit).length > 0) report('export/scoring', {rule: 'credits of options'})
    if (options.some(({pin}) => pin)) report('export/presentation', {part: 'fixed places of options'})
    if (Object.keys(rationales).length > 0) report('export/part-lost', {part: 'feedback of options'})
    return {
      options: options.map(({content}) => read(content)),
      right: options.flatMap(({id}, index) => (key.includes(id) ? [index + 1] : [])),
      accepted: [],
    }
  }
  if (question.kind !== 'text') return {options: [], right: [], accepted: []}
  const {forms} = question.key
  if (forms.some(({credit}) => credit > 0 && credit < 1)) report('export/scoring', {rule: 'partial credit'})
  const full = forms.filter(({credit}) => credit === 1)
  if (full.some(({as}) => as === 'pattern')) report('export/scoring', {rule: 'a pattern'})
  if (Object.keys(question.rationales).length > 0) report('export/part-lost', {part: 'feedback of forms'})
  return {options: [], right: [], accepted: full.flatMap(({as, value}) => (as === 'pattern' ? [] : [value]))}
}

function reportGuidance({hints, quickCheck, commonMistakes}: Question, report: ReportLoss): void {
  if (hints.length > 0) report('export/part-lost', {part: 'hints'})
  if (quickCheck) report('export/part-lost', {part: 'quick check'})
  if (commonMistakes.length > 0) report('export/part-lost', {part: 'common mistakes'})
}

function readSolution({solution}: Question, read: (rich: RichText) => string): string {
  if (!solution) return ''
  const steps = solution.steps.map(
    ({name, content}, index) => `${index + 1}. ${name === undefined ? '' : `${name}. `}${read(content)}`,
  )
  const [before, after] = [solution.introduction, solution.conclusion].map((part) =>
    part ? [read(part)] : [],
  )
  return [...(before ?? []), ...steps, ...(after ?? [])].join('\n')
}

/** The first of the times that a platform offers which is long enough. */
export function toOfferedTime(
  {question: {timeLimitMs}, report}: PlainQuestion,
  offered: readonly number[],
  otherwise: number,
): number {
  if (timeLimitMs === undefined) return otherwise
  const wanted = timeLimitMs / 1000
  const time = offered.find((seconds) => seconds >= wanted) ?? offered.at(-1) ?? otherwise
  if (time !== wanted) report('export/presentation', {part: `time limit of ${wanted} seconds`})
  return time
}

/** As many cells as a platform has columns. */
export const padCells = (cells: readonly string[], count: number): string[] =>
  Array.from({length: count}, (_, index) => cells[index] ?? '')
