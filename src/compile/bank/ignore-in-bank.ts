import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {findUnused, type IgnoredCode, isFoundInBank, isIgnored} from '../../diagnostics/ignored.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import type {BankConfig} from './bank-config.ts'

type Summaries = readonly Pick<FileSummary, 'path' | 'ignored'>[]

/** Leaves out what `bank.yaml` or the file of a diagnostic ignores. */
export function withoutIgnored(
  diagnostics: readonly Diagnostic[],
  summaries: Summaries,
  {ignoredCodes = []}: BankConfig,
): readonly Diagnostic[] {
  const byFile = new Map(summaries.flatMap(({path, ignored}) => (ignored ? [[path, ignored] as const] : [])))
  if (ignoredCodes.length === 0 && byFile.size === 0) return diagnostics
  return diagnostics.filter(
    (one) => !isIgnored(one, ignoredCodes) && !isIgnored(one, byFile.get(one.file) ?? []),
  )
}

/** The diagnostics of a whole bank without those it ignores, and with what it ignores for nothing. */
export function settleIgnored(
  diagnostics: readonly Diagnostic[],
  summaries: Summaries,
  config: BankConfig,
): readonly Diagnostic[] {
  const unused = findUnusedInBank(diagnostics, summaries, config)
  const kept = withoutIgnored(diagnostics, summaries, config)
  return unused.length === 0 ? kept : sortDiagnostics([...kept, ...unused])
}

/** What is ignored for nothing; an error may have hidden it, so a bank with one has none. */
function findUnusedInBank(
  diagnostics: readonly Diagnostic[],
  summaries: Summaries,
  {ignoredCodes = []}: BankConfig,
): readonly Diagnostic[] {
  if (diagnostics.some(({severity}) => severity === 'error')) return []
  const unusedOf = (file: string, ignored: readonly IgnoredCode[], found: readonly Diagnostic[]) =>
    findUnused(
      ignored.filter(({code}) => isFoundInBank(code)),
      found,
    ).map(({code, place}) => diagnose('ignore/unused', {code}, {file, place}))
  return [
    ...unusedOf('bank.yaml', ignoredCodes, diagnostics),
    ...summaries.flatMap(({path, ignored = []}) =>
      unusedOf(path, ignored, ignored.length > 0 ? diagnostics.filter(({file}) => file === path) : []),
    ),
  ]
}
