import {readFileSync} from 'node:fs'
import {catalogue, isCode} from '../diagnostics/catalogue.ts'
import {nearest} from '../diagnostics/nearest.ts'
import type {Output} from './output.ts'
import {UsageError} from './usage-error.ts'

/** More than these are no suggestion. */
const mostSuggestions = 10

/** Prints the page of a code, or the list of all codes. */
export function runExplain(output: Output, code: string | undefined): number {
  const codes = Object.keys(catalogue)
  if (code === undefined) {
    output.print(`${codes.sort().join('\n')}\n`)
    return 0
  }
  if (!isCode(code)) {
    const close = likeCodes(code, codes)
    const guess = close.length > 0 ? ` Did you mean ${close.join(', ')}?` : ''
    throw new UsageError(
      `Expected a code of a diagnostic, found ${code}.${guess} \`build-bank explain\` lists them all.`,
    )
  }
  output.print(readFileSync(new URL(`../docs/diagnostics/${code}.md`, import.meta.url), 'utf8'))
  return 0
}

/** The codes that a part of one may mean, such as `no-key`; else the one that is misspelt. */
function likeCodes(part: string, codes: readonly string[]): readonly string[] {
  const holding = codes.filter((code) => code.includes(part.toLowerCase())).sort()
  if (part !== '' && holding.length > 0 && holding.length <= mostSuggestions) return holding
  return [nearest(part, codes) ?? []].flat()
}
