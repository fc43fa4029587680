import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {sortDiagnostics} from '../diagnostics/sort-diagnostics.ts'
import {type BankReport, checkBank} from '../node/build/build-bank.ts'
import {completeRefactoring} from '../node/folder/apply-refactoring.ts'
import {OperationalError} from '../node/operational-error.ts'
import type {Shard} from '../node/shards/shard.ts'
import {fixFiles} from './fix-files.ts'
import {changedFiles, selectTouched} from './git/changed-files.ts'
import {compareWithCommit} from './git/earlier-files.ts'
import {cacheFolder, type SharedOptions, toExitCode} from './options.ts'
import type {Output} from './output.ts'
import {areFiles, findContentFolder, type Select, toPathFilter} from './path-filter.ts'
import {createProgress} from './progress.ts'
import {assertNoOut, assertShardable} from './shards/shard-options.ts'
import {showReport} from './show-report.ts'
import {UsageError} from './usage-error.ts'

export interface CheckCommandOptions extends SharedOptions {
  readonly changedSince?: string
  readonly fix: boolean
  readonly watch: boolean
  readonly shard?: Shard
  readonly out?: string
}

/** One fix can uncover another; more rounds than this mean that two fixes undo each other. */
const maximumRounds = 10

export async function runCheck(
  output: Output,
  paths: readonly string[],
  options: CheckCommandOptions,
): Promise<number> {
  const {changedSince, format, shard} = options
  const content = findContentFolder(paths)
  const named = toPathFilter(content, paths)
  if (shard) {
    assertShardable({...options, named})
    const {runCompileShard} = await import('./shards/run-shard.ts')
    return runCompileShard(output, {command: 'check'}, {...options, shard, content})
  }
  assertNoOut(options)
  if (options.watch) return watch(output, {content, named}, options)
  const since = changedSince === undefined ? undefined : changedFiles(content, changedSince)
  const changed = since?.paths
  const select = ({diagnostics, files}: BankReport): readonly Diagnostic[] | undefined => {
    const touched = changed && selectTouched(changed, diagnostics)
    if (!named) return touched
    // Ignored files are not part of the bank.
    const isEmpty = areFiles(paths) && !files.some(named)
    return isEmpty ? diagnostics.filter(({file}) => named(file)) : selectNamed(named, touched ?? diagnostics)
  }
  const isChecked: Select = (file) =>
    (named?.(file) ?? true) && (!changed || changed.has('bank.yaml') || changed.has(file))
  const check = async (): Promise<BankReport> => {
    const progress = createProgress(output)
    const cache = cacheFolder(options.cache)
    const report = await checkBank({content, onProgress: progress.onProgress, ...cache}).finally(
      progress.clear,
    )
    if (!since) return report
    const changes = compareWithCommit(content, {...since, source: report.source})
    return {...report, diagnostics: sortDiagnostics([...report.diagnostics, ...changes])}
  }

  if (options.fix) await completeRefactoring(content)
  let report = await check()
  if (named && !areFiles(paths) && !report.files.some(named))
    throw new OperationalError(`No content files at ${paths.join(', ')}`)
  let fixed = 0
  for (let round = 0; options.fix && round < maximumRounds; round++) {
    const made = await fixFiles(content, select(report) ?? report.diagnostics)
    if (made === 0) break
    fixed += made
    report = await check()
  }
  const summary = showReport(output, {
    report,
    selected: select(report),
    checked: report.files.filter(isChecked).length,
    content,
    format,
  })
  if (fixed > 0) output.say(`Applied ${fixed} ${fixed === 1 ? 'fix' : 'fixes'}\n`)
  return toExitCode(summary, options.strict)
}

/** Problems in the named files or in `bank.yaml`, and problems elsewhere that refer to a named file. */
function selectNamed(named: Select, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(
    ({file, related}) => file === 'bank.yaml' || named(file) || related?.some((other) => named(other.file)),
  )
}

async function watch(
  output: Output,
  {content, named}: {readonly content: string; readonly named: Select | undefined},
  {changedSince, fix, format, cache}: CheckCommandOptions,
): Promise<number> {
  if (fix) throw new UsageError('Run `check --fix` and `check --watch` one after the other')
  if (changedSince !== undefined) throw new UsageError('`--watch` cannot be combined with `--changed-since`')
  const {runWatch} = await import('./watch/run-watch.ts')
  const select = named && (({diagnostics}: BankReport) => selectNamed(named, diagnostics))
  return runWatch(output, {content, format, ...(select && {select}), ...cacheFolder(cache)})
}
