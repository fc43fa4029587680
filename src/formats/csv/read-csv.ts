import {decodeText} from '../../interchange/decode-text.ts'
import type {DraftHeader} from '../../interchange/draft.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {withFormulas} from '../../interchange/rich/formulas.ts'
import {fromMarkdown} from '../../interchange/rich/from-markdown.ts'
import {fromPlain} from '../../interchange/rich/from-plain.ts'
import type {Source, SourcePlace} from '../../interchange/source.ts'
import {toWord} from '../drafts/to-word.ts'
import type {ReadItem, ReadSource} from '../format.ts'
import type {Columns, SingleColumn} from './columns.ts'
import {type RowKind, readBody} from './read-body.ts'
import {findNotation, type KeyNotation, type RowOptions} from './read-key.ts'
import {readSheet, type SheetRow} from './read-sheet.ts'
import type {Row} from './row.ts'

const limits = {rows: 20_000, columns: 50} as const

/** Reads a sheet of questions with headings. */
export function readCsv({path, bytes}: Source): ReadSource {
  const text = decodeText(bytes)
  const at = (first: number, last = first, column = 1): SourcePlace => ({
    file: path,
    start: {line: first, column: 1},
    end: {line: last, column},
  })
  const fail = (loss: Loss): ReadSource => ({items: [], losses: [loss]})
  if (text === undefined) return fail(toLoss('import/encoding', {encoding: 'UTF-8'}, at(1)))
  const {rows, columns, headings, fault} = readSheet(text)
  if (fault) return fail(toLoss('import/syntax', {reason: fault.reason}, at(fault.line)))
  if (!columns || !headings)
    return fail(toLoss('import/syntax', {reason: 'no row has the headings `question` and `correct`'}, at(1)))
  const width = Math.max(...[headings, ...rows.slice(0, limits.rows)].map(({cells}) => cells.length))
  if (rows.length > limits.rows)
    return fail(toLoss('import/limit', {what: 'rows', actual: rows.length, limit: limits.rows}, at(1)))
  if (width > limits.columns)
    return fail(toLoss('import/limit', {what: 'columns', actual: width, limit: limits.columns}, at(1)))
  const lines = text.split('\n')
  const all = rows.map((row) =>
    toRow(row, columns, at(row.first, row.last, (lines[row.last - 1]?.length ?? 0) + 1)),
  )
  const notation = findNotation(
    all
      .filter(({options}) => options.size > 1)
      .map((row) => ({options: row.options, key: row.cell('correct')})),
  )
  const unknown = columns.other.filter(({index}) => rows.some(({cells}) => (cells[index] ?? '') !== ''))
  return {
    items: all.map((row) => readRow(row, notation)),
    losses: unknown.map(({name}) =>
      toLoss('import/part-lost', {part: 'column', found: name}, at(headings.first, headings.last)),
    ),
  }
}

function toRow({cells}: SheetRow, columns: Columns, place: SourcePlace): Row {
  const at = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? ''))
  const filled = (indexes: ReadonlyMap<number, number>): RowOptions =>
    new Map(
      [...indexes].flatMap(([number, index]) => (at(index) === '' ? [] : [[number, at(index)] as const])),
    )
  const cell = (name: SingleColumn): string => at(columns.single.get(name))
  const isMarkdown = cell('format').toLowerCase() === 'markdown'
  return {
    place,
    question: at(columns.question),
    options: filled(columns.options),
    feedback: filled(columns.feedback),
    hints: columns.hints.map(at).filter((text) => text !== ''),
    cell,
    read: (text) => (isMarkdown ? withFormulas(fromMarkdown(text)) : fromPlain(text)),
  }
}

const kindNames: readonly (readonly [RowKind, RegExp])[] = [
  [
    'choice',
    /^(?:choice|(?:multiple|single) (?:choice|select|answers?)|check ?box(?:es)?|mcq|mc|radio|quiz)$/,
  ],
  ['truth', /^(?:true (?:or )?false|tf|boolean)$/],
  ['text', /^(?:text|fill in the blanks?|short (?:answer|text)|free text|type answer)$/],
  ['numeric', /^(?:numeric|numerical|number)$/],
  ['open', /^(?:open|open ended|essay|paragraph|long (?:answer|text))$/],
]

function readRow(row: Row, notation: KeyNotation): ReadItem {
  const {place, question} = row
  const written = row
    .cell('kind')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
  const named = kindNames.find(([, pattern]) => pattern.test(written))?.[0]
  const item = {place, ...(question !== '' && {name: question.split('\n', 1)[0] ?? question})}
  if (question === '')
    return {...item, losses: [toLoss('import/syntax', {reason: 'the row has no question'}, place)]}
  if (written !== '' && !named)
    return {...item, losses: [toLoss('import/unsupported', {kind: row.cell('kind')}, place)]}
  const kind = named ?? (row.options.size > 1 ? 'choice' : 'text')
  const {body, score, losses = []} = readBody(kind, row, notation)
  if (!body) return {...item, losses}
  const {header, losses: more} = readHeader(row)
  const unused = [...row.feedback].filter(([number]) => body.kind !== 'choice' || !row.options.has(number))
  const ofFeedback = unused.map(([, found]) =>
    toLoss('import/part-lost', {part: 'feedback without an option', found}, place),
  )
  const all = [...losses, ...more, ...ofFeedback]
  return {...item, draft: {...header, ...body}, ...(score && {score}), losses: all}
}

function readHeader(row: Row): {header: DraftHeader; losses: readonly Loss[]} {
  const {cell, read, place} = row
  const losses: Loss[] = []
  const number = (name: 'points' | 'time'): number | undefined => {
    const text = cell(name).replace(',', '.')
    if (text === '') return undefined
    const value = /^\d{1,5}(?:\.\d{1,2})?(?:\s*(?:s|sec|seconds))?$/i.test(text) ? Number.parseFloat(text) : 0
    if (value > 0) return value
    losses.push(toLoss('import/part-lost', {part: name, found: cell(name)}, place))
    return undefined
  }
  const [points, time] = [number('points'), number('time')]
  const tags = cell('tags')
    .split(/[,;|]/)
    .map((tag) => tag.trim())
  const difficulty = cell('difficulty').toLowerCase()
  const isKnown = /^(?:easy|medium|hard)$/.test(difficulty)
  if (difficulty !== '' && !isKnown)
    losses.push(toLoss('import/part-lost', {part: 'difficulty', found: cell('difficulty')}, place))
  return {
    header: {
      stem: read(row.question),
      ...(cell('id') !== '' && {name: cell('id')}),
      tags: tags.filter((tag) => tag !== ''),
      ...(cell('category') !== '' && {category: toWord(cell('category')) ?? cell('category')}),
      ...(isKnown && {difficulty}),
      ...(points !== undefined && {points}),
      ...(time !== undefined && {timeLimitSeconds: Math.round(time)}),
      ...(cell('solution') !== '' && {solution: read(cell('solution'))}),
      ...(row.hints.length > 0 && {hints: row.hints.map(read)}),
    },
    losses,
  }
}
