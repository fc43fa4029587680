import {catalogue, isCode} from '../../diagnostics/catalogue.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import type {Output} from '../output.ts'
import {toPaint} from '../paint.ts'
import {UsageError} from '../usage-error.ts'
import {readPage} from './read-page.ts'
import {showPage} from './show-page.ts'

/** A longer list would not help. */
const maximumSuggestions = 10

/** Prints the page of a code, or lists all codes with their meaning. */
export function runExplain(output: Output, code: string | undefined): number {
  const codes = Object.keys(catalogue)
  if (code === undefined) {
    output.print(listCodes())
    return 0
  }
  if (!isCode(code)) {
    const close = findSimilarCodes(code, codes)
    const guess = close.length > 0 ? ` Did you mean ${close.join(', ')}?` : ''
    throw new UsageError(`Unknown diagnostic code ${code}.${guess} \`build-bank explain\` lists all codes.`)
  }
  output.print(showPage(readPage(code), toPaint(output)))
  return 0
}

/** The index of the pages, one code per line. */
function listCodes(): string {
  const rows = [...readPage('README').matchAll(/^\| \[`(.+?)`\].*? \| \w+ \| (.+) \|$/gm)]
  const width = Math.max(...rows.map(([, code = '']) => code.length))
  return rows.map(([, code = '', meaning]) => `${code.padEnd(width)}  ${meaning}\n`).join('')
}

/** The codes that contain a part such as `no-key`, or else the code that was probably meant. */
function findSimilarCodes(part: string, codes: readonly string[]): readonly string[] {
  const matching = codes.filter((code) => code.includes(part.toLowerCase())).sort()
  if (part !== '' && matching.length > 0 && matching.length <= maximumSuggestions) return matching
  return [nearest(part, codes) ?? []].flat()
}
