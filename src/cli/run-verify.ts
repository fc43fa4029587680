import {folderOf} from '../compile/file/path-id.ts'
import {OperationalError} from '../node/operational-error.ts'
import {lockName} from '../node/verify/proof-lock.ts'
import {verifyBank} from '../node/verify/verify-bank.ts'
import {changedFiles} from './git/changed-files.ts'
import {cacheFolder, type VerifyCommandOptions} from './options.ts'
import type {Output} from './output.ts'
import {areFiles, findContentFolder, type Select, toPathFilter} from './path-filter.ts'
import {createProgress} from './progress.ts'
import {assertNoOut, assertShardable} from './shards/shard-options.ts'
import {showProofs} from './show-proofs.ts'

export async function runVerify(
  output: Output,
  paths: readonly string[],
  options: VerifyCommandOptions,
): Promise<number> {
  const {changedSince, frozen, cache, env, format, strict, shard} = options
  const content = findContentFolder(paths)
  if (shard) {
    assertShardable({changedSince, named: toPathFilter(content, paths)})
    const {runVerifyShard} = await import('./shards/run-shard.ts')
    return runVerifyShard(output, {...options, shard, content})
  }
  assertNoOut(options)
  const changed = changedSince === undefined ? undefined : changedFiles(content, changedSince).paths
  const select = selection(content, paths, changed)
  const progress = createProgress(output)
  const report = await verifyBank({
    content,
    frozen,
    rerun: !cache,
    ...(env && {environments: env}),
    ...(select && {select}),
    onProgress: progress.onProgress,
    onRun: progress.onRun,
    ...cacheFolder(true),
  }).finally(progress.clear)
  const {proofs} = report
  const selected = select && report.diagnostics.filter(({file}) => select(file) || file === lockName)
  if (!areFiles(paths) && !changed && proofs.length === 0 && selected?.length === 0)
    throw new OperationalError(`No questions at ${paths.join(', ')}`)
  return showProofs(output, report, {selected, content, format, strict})
}

/** Selects the files to prove; `undefined` selects all. */
function selection(
  content: string,
  paths: readonly string[],
  changed: ReadonlySet<string> | undefined,
): Select | undefined {
  const named = toPathFilter(content, paths)
  const touched = changed && toChangedFilter(changed)
  if (named && touched) return (path) => named(path) && touched(path)
  return named ?? touched
}

/**
 * A change outside the Markdown files, such as to a set-up file, may affect every program. A change to a pattern affects
 * its questions. The lock file changes with every question and selects none.
 */
function toChangedFilter(changed: ReadonlySet<string>): Select | undefined {
  if ([...changed].some((path) => !path.endsWith('.md') && path !== lockName)) return undefined
  const patterns = [...changed].filter((path) => path.endsWith('pattern.md')).map(folderOf)
  return (path) => changed.has(path) || patterns.includes(folderOf(path))
}
