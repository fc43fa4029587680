import type {BankData} from '../../bank/bank-data.ts'
import {toCsv} from '../../interchange/cells.ts'
import {fromHtmlFragment} from '../../interchange/rich/from-html.ts'
import {blocksToMarkdown} from '../../interchange/rich/to-markdown.ts'
import {atKind, type Question} from '../../kinds/kinds.ts'
import type {WriteContext, WrittenBank} from '../format.ts'
import {rewriteHtml} from '../shared/rewrite-html.ts'
import {collectLosses, type ReportLoss} from '../writing/item-losses.ts'
import {toExportHtml, toGuidanceHtml, toQuestionHtml} from '../writing/question-html.ts'
import {type SheetCells, type ToCell, writeCells} from './write-cells.ts'

interface WrittenRow extends SheetCells {
  readonly question: Question
  readonly text: string
  readonly solution: string
  readonly hints: readonly string[]
}

/** Writes a row for each question, with Markdown in the cells. */
export function writeCsv({questions}: BankData, {out}: WriteContext): WrittenBank {
  const rows: WrittenRow[] = []
  const items = questions.map((question) => {
    const {losses, report} = collectLosses(question)
    const row = writeRow(question, report)
    if (!row) return {id: question.id, losses, isRefused: true}
    rows.push(row)
    return {id: question.id, losses}
  })
  const text = `\uFEFF${toCsv(toTable(rows))}`
  return {files: [{path: out, bytes: new TextEncoder().encode(text)}], items}
}

function writeRow(question: Question, report: ReportLoss): WrittenRow | undefined {
  const toMarkdown = (html: string): string => {
    const found = fromHtmlFragment(rewriteHtml(html, {image: (url) => keepRemote(url, report)}))
    if (found.excess || found.lost !== '') report('export/part-lost', {part: 'part of a text'})
    return blocksToMarkdown(found.nodes)
  }
  const toCell: ToCell = (rich) => toMarkdown(toExportHtml(rich))
  const cells = atKind(writeCells, question)(question, {toCell, report})
  if (!cells) return undefined
  const {html, moved} = toGuidanceHtml(question, ['hints'])
  for (const part of moved) report('export/moved', {part})
  return {
    ...cells,
    question,
    text: toMarkdown(toQuestionHtml(question)),
    solution: toMarkdown(html),
    hints: question.hints.map(toCell),
  }
}

function keepRemote(url: string, report: ReportLoss): string | undefined {
  if (/^https?:/.test(url)) return url
  report('export/part-lost', {part: 'image'})
  return undefined
}

const numbers = (name: string, count: number): string[] =>
  Array.from({length: count}, (_, index) => `${name} ${index + 1}`)

const most = (lists: readonly (readonly unknown[])[]): number =>
  Math.max(0, ...lists.map(({length}) => length))

/** The headings and the rows. */
function toTable(rows: readonly WrittenRow[]): string[][] {
  const options = most(rows.map((row) => row.options))
  const feedback = rows.some((row) => row.feedback.some((own) => own !== '')) ? options : 0
  const hints = most(rows.map((row) => row.hints))
  const pad = (cells: readonly string[], count: number): string[] =>
    Array.from({length: count}, (_, index) => cells[index] ?? '')
  const headings = [
    ...['id', 'kind', 'question', ...numbers('option', options), 'correct'],
    ...[...numbers('feedback', feedback), ...numbers('hint', hints), 'solution'],
    ...['category', 'difficulty', 'tags', 'points', 'time', 'format'],
  ]
  const body = rows.map(({question, text, ...row}) => {
    const {id, category, difficulty, tags, points, timeLimitMs, kind} = question
    return [
      ...[id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('#')) + 1), kind, text],
      ...[...pad(row.options, options), row.correct],
      ...[...pad(row.feedback, feedback), ...pad(row.hints, hints), row.solution],
      ...[category, difficulty, tags.join(', '), points === undefined ? '' : `${points}`],
      ...[timeLimitMs === undefined ? '' : `${timeLimitMs / 1000}`, 'markdown'],
    ]
  })
  return [headings, ...body]
}
