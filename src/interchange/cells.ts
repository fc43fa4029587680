/** Signs at the start of a cell for which a spreadsheet takes it as a formula, after quotes that guard it. */
const formula = /^'*[=+\-@\t\r]/

/** Guards a cell against being executed as a formula. */
export const guardCell = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text of a guarded cell. */
export const unguardCell = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text

/** Rows as CSV (RFC 4180), each cell guarded. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quote(guardCell(cell))).join(',')}\r\n`).join('')
}

const quote = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
