import {reportPretty} from '../../src/cli/reporters/pretty.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {makeReport} from '../reporters/make-report.ts'

/** The last part of the section Bad: the diagnostics as `build-bank` prints them, without frames and codes. */
const shown = /\n*\nReported as:\n\n```text\n(?:.*\n)*?```\n/

/** A page that shows these diagnostics. */
export function withReport(page: string, diagnostics: readonly Diagnostic[]): string {
  const end = page.lastIndexOf('\n## Good\n')
  if (end === -1) throw new Error('Expected a page with a section Good')
  const bad = page.slice(0, end).replace(shown, '\n').trimEnd()
  return `${bad}\n\nReported as:\n\n${'```'}text\n${showReport(diagnostics)}\n${'```'}\n${page.slice(end)}`
}

function showReport(diagnostics: readonly Diagnostic[]): string {
  const printed = diagnostics.map((diagnostic) => {
    const [report = ''] = reportPretty(makeReport([diagnostic])).split('\n\n')
    return report.replace(`  ${diagnostic.code}`, '')
  })
  return printed.join('\n')
}
