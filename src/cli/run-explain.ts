import {readFileSync} from 'node:fs'
import {catalogue, isCode} from '../diagnostics/catalogue.ts'
import {nearest} from '../diagnostics/nearest.ts'
import type {Output} from './output.ts'
import {UsageError} from './usage-error.ts'

/** Prints the page of a code, or the list of all codes. */
export function runExplain(output: Output, code: string | undefined): number {
  const codes = Object.keys(catalogue)
  if (code === undefined) {
    output.print(`${codes.sort().join('\n')}\n`)
    return 0
  }
  if (!isCode(code)) {
    const close = nearest(code, codes)
    throw new UsageError(
      `Expected a code of a diagnostic, found ${code}.${close ? ` Did you mean ${close}?` : ''} \`build-bank explain\` lists them all.`,
    )
  }
  output.print(readFileSync(new URL(`../docs/diagnostics/${code}.md`, import.meta.url), 'utf8'))
  return 0
}
