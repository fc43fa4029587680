import {CsvError, parse} from 'csv-parse/browser/esm/sync'
import {unguardCell} from '../../interchange/cells.ts'
import {type Columns, readColumns} from './columns.ts'

export interface SheetRow {
  readonly cells: readonly string[]
  /** The lines of the file that it takes, from 1. */
  readonly first: number
  readonly last: number
}

export interface Sheet {
  /** The rows below the headings. */
  readonly rows: readonly SheetRow[]
  /** Absent if no row has headings. */
  readonly columns?: Columns
  readonly headings?: SheetRow
  /** Why the rest cannot be read. */
  readonly fault?: {readonly reason: string; readonly line: number}
}

/** Headings are in one of the first rows: some templates have a title and notes above them. */
const rowsAbove = 20

/** Reads CSV with commas, semicolons or tabs. It never throws. */
export function readSheet(text: string, {mayBeCut = false}: {readonly mayBeCut?: boolean} = {}): Sheet {
  const {rows, fault} = parseRows(text, mayBeCut)
  const at = rows.slice(0, rowsAbove).findIndex(({cells}) => readColumns(cells) !== undefined)
  const headings = rows[at]
  const columns = headings && readColumns(headings.cells)
  return {
    rows: rows.slice(at + 1),
    ...(columns && headings && {columns, headings}),
    ...(fault && {fault}),
  }
}

interface Parsed {
  readonly record: string[]
  readonly info: {readonly lines: number}
}

function parseRows(text: string, mayBeCut: boolean): Pick<Sheet, 'rows' | 'fault'> {
  try {
    const parsed: unknown = parse(text, {
      bom: true,
      delimiter: findDelimiter(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
    })
    // With `info`, each entry has a record of texts.
    const records = parsed as readonly Parsed[]
    let last = 0
    const rows = records.map(({record, info}): SheetRow => {
      const first = last + 1
      last = Math.max(info.lines, first)
      return {cells: record.map((cell) => unguardCell(cell).trim()), first, last}
    })
    return {rows: rows.filter(({cells}) => cells.some((cell) => cell !== ''))}
  } catch (error) {
    const lines: unknown = error instanceof CsvError ? error['lines'] : undefined
    const line = typeof lines === 'number' && lines > 0 ? lines : 1
    if (mayBeCut)
      return {
        rows: parseRows(
          text
            .split('\n')
            .slice(0, line - 1)
            .join('\n'),
          false,
        ).rows,
      }
    return {rows: [], fault: {reason: describe(error), line}}
  }
}

const describe = (error: unknown): string =>
  error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'a quote is not closed'
    : 'the file is not valid CSV'

/** The sign that is most frequent outside quotes in the first lines. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const count = (sign: string): number => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
