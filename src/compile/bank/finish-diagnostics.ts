import {compareText} from '../../diagnostics/compare-text.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {findUnused, type IgnoredCode, isFoundInBank, isIgnored} from '../../diagnostics/ignored.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {finish, type Steps} from '../../lint/steps.ts'
import type {FileSummary} from '../file/compiled-file.ts'
import type {KeptComparisons} from '../lint/kept-comparisons.ts'
import {lintBank} from '../lint/lint-bank.ts'
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

/**
 * The diagnostics of a whole bank, sorted: without those it ignores, and with what it ignores for nothing. A bank without
 * errors is compared as a whole first.
 */
export function finishDiagnostics(
  found: readonly Diagnostic[],
  summaries: readonly FileSummary[],
  config: BankConfig,
): readonly Diagnostic[] {
  return finish(finishInSteps(found, summaries, config))
}

/**
 * As `finishDiagnostics`, for callers that have other work to do in between.
 *
 * @param kept for callers that finish versions of the same bank one after another
 */
export function* finishInSteps(
  found: readonly Diagnostic[],
  summaries: readonly FileSummary[],
  config: BankConfig,
  kept?: KeptComparisons,
): Steps<readonly Diagnostic[]> {
  const isSound = !found.some(({severity}) => severity === 'error')
  const sorted = [...summaries].sort((a, b) => compareText(a.path, b.path))
  yield
  const diagnostics = sortDiagnostics(isSound ? [...found, ...(yield* lintBank(sorted, kept))] : found)
  yield
  const unused = findUnusedInBank(diagnostics, summaries, config)
  const shown = withoutIgnored(diagnostics, summaries, config)
  return unused.length === 0 ? shown : sortDiagnostics([...shown, ...unused])
}

/** What is ignored for nothing; an error may have hidden it, so a bank with one has none. */
function findUnusedInBank(
  diagnostics: readonly Diagnostic[],
  summaries: Summaries,
  {ignoredCodes = []}: BankConfig,
): readonly Diagnostic[] {
  if (diagnostics.some(({severity}) => severity === 'error')) return []
  return [
    ...findUnusedInFile('bank.yaml', ignoredCodes, diagnostics),
    ...summaries.flatMap(({path, ignored = []}) =>
      findUnusedInFile(
        path,
        ignored,
        ignored.length > 0 ? diagnostics.filter(({file}) => file === path) : [],
      ),
    ),
  ]
}

/**
 * What a file ignores for nothing in a bank without errors.
 *
 * @param found the diagnostics of the file, or of the whole bank for `bank.yaml`
 */
export function findUnusedInFile(
  file: string,
  ignored: readonly IgnoredCode[],
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const all = ignored.filter(({code}) => isFoundInBank(code))
  return findUnused(all, found).map(({code, place}) => diagnose('ignore/unused', {code}, {file, place}))
}
