import {join, relative, resolve} from 'node:path'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import type {BankReport} from '../node/build/build-bank.ts'
import {capInfos} from './cap-infos.ts'
import {capRepeats} from './cap-repeats.ts'
import type {Output} from './output.ts'
import type {Format, Proofs, Summary} from './reporters/report.ts'
import {reporters} from './reporters/reporters.ts'

export interface ShownReport {
  readonly report: BankReport
  /** The diagnostics to show, if not all of the report, such as those of a change. */
  readonly selected?: readonly Diagnostic[] | undefined
  /** Of these, the ones to list; the summary still counts all. */
  readonly listed?: readonly Diagnostic[]
  /** How many files were selected, if not all. */
  readonly checked?: number
  readonly content: string
  readonly format: Format
  readonly proofs?: Proofs
}

/** Prints a report with paths relative to the working folder, and returns its counts. */
export function showReport(
  output: Output,
  {report, selected, listed, checked, content, format, proofs}: ShownReport,
): Summary {
  const {display, original} = pathsFrom(findBase(format), content)
  const diagnostics = selected ?? report.diagnostics
  const summary = summarise(report, selected, checked)
  const candidates = listed ?? diagnostics
  const {shown, omitted} = format === 'pretty' ? capInfos(candidates) : {shown: candidates, omitted: []}
  const text = reporters[format]({
    diagnostics: capRepeats(shown).map((diagnostic) => displayed(diagnostic, display)),
    all: diagnostics,
    omitted,
    files: report.files.map(display),
    source: (path) => report.source(original(path)),
    summary,
    ...(proofs && {proofs}),
    colour: output.colour,
  })
  output.print(text)
  return summary
}

/** Code hosts resolve paths from the root of the checkout, people from the working folder. */
function findBase(format: Format): string {
  const checkout = process.env['GITHUB_WORKSPACE']
  return (format === 'github' || format === 'sarif') && checkout ? checkout : process.cwd()
}

function pathsFrom(base: string, content: string) {
  const prefix = relative(base, resolve(content)).replaceAll('\\', '/')
  return {
    display: (path: string): string => (prefix === '' ? path : join(prefix, path).replaceAll('\\', '/')),
    original: (path: string): string => (prefix === '' ? path : path.slice(prefix.length + 1)),
  }
}

/** A diagnostic with paths as a format shows them. */
export function toDisplayed(diagnostic: Diagnostic, content: string, format: Format): Diagnostic {
  return displayed(diagnostic, pathsFrom(findBase(format), content).display)
}

function displayed(diagnostic: Diagnostic, display: (path: string) => string): Diagnostic {
  const {related} = diagnostic
  return {
    ...diagnostic,
    file: display(diagnostic.file),
    ...(related && {related: related.map((other) => ({...other, file: display(other.file)}))}),
  }
}

/** The counts of a run. */
export function summarise(
  {counts, diagnostics}: BankReport,
  selected?: readonly Diagnostic[],
  checked?: number,
): Summary {
  const shown = selected ?? diagnostics
  const count = (severity: Diagnostic['severity']): number =>
    shown.filter((diagnostic) => diagnostic.severity === severity).length
  const isFault = ({severity}: Diagnostic): boolean => severity !== 'info'
  const {files, questions, patterns} = counts
  return {
    files,
    questions,
    patterns,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    ...(selected && checked !== undefined && {checked}),
    ...(selected && {elsewhere: diagnostics.filter(isFault).length - selected.filter(isFault).length}),
  }
}
