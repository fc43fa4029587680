import {withoutIgnored} from '../../compile/bank/finish-diagnostics.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'
import {assertDisjoint} from '../build/assert-disjoint.ts'
import {type BankReport, toReport} from '../build/build-bank.ts'
import {type CompiledContent, type ContentOptions, compileUnits} from '../build/compile-content.ts'
import {type Content, readContent} from '../build/read-content.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {observeTasks} from '../verify/observations.ts'
import {proveContent, type VerifyReport} from '../verify/prove-content.ts'
import {runtimesFolder} from '../verify/runtimes.ts'
import type {VerifyOptions} from '../verify/verify-bank.ts'
import {isInShard, type Shard} from './shard.ts'
import {writeShard} from './shard-file.ts'
import {hashCompiler, hashContent, type ShardResult, type ShardTask} from './shard-result.ts'

export interface ShardOptions extends ContentOptions {
  readonly shard: Shard
  /** The folder that receives the result. */
  readonly out: string
}

/** The problems in the files of a shard; those that only the whole bank can show are left to the merge. */
export interface ShardReport<Report extends BankReport = BankReport> {
  readonly report: Report
  /** The file with the result. */
  readonly path: string
}

type Select = (path: string) => boolean

/**
 * Compiles the files of a shard and writes the result for a merge.
 *
 * @throws {OperationalError} if the content folder is missing, or the result cannot be written
 */
export async function compileShard(
  options: ShardOptions,
  task: Exclude<ShardTask, {command: 'verify'}>,
): Promise<ShardReport> {
  const content = await readWhole(options)
  const select: Select = (path) => isInShard(path, options.shard)
  const compiled = await compileFiles(content, options, select)
  const path = writeResult(options, {task, content, compiled})
  return {report: toReport(compiled), path}
}

/**
 * Runs the programs of a shard, or reads their results from the lock file, and writes the result for a merge. The lock
 * file is left unchanged.
 *
 * @throws {OperationalError} as `compileShard`, and if programs must run and cannot
 */
export async function verifyShard(
  options: ShardOptions & Omit<VerifyOptions, 'select'>,
): Promise<ShardReport<VerifyReport>> {
  const {shard, frozen = false, rerun = false, environments, runtimes = runtimesFolder} = options
  const content = await readWhole(options)
  const select: Select = (path) => isInShard(path, shard)
  const folders = new Set(content.files.flatMap(({path}) => (select(path) ? [folderOf(path)] : [])))
  // A pattern can name the environments of its questions.
  const isNeeded: Select = (path) => path.endsWith('/pattern.md') && folders.has(folderOf(path))
  const all = await compileFiles(content, options, (path) => select(path) || isNeeded(path))
  const compiled: CompiledContent = {
    ...all,
    content: selectContent(content, select),
    diagnostics: all.diagnostics.filter(({file}) => file === 'bank.yaml' || select(file)),
    units: all.units.filter(({summary}) => select(summary.path)),
  }
  const {report, observations} = await proveContent(
    {...compiled, units: all.units},
    {...options, select},
    // The merge sees whether the versions of all shards are the same.
    (tasks, lock) => observeTasks(tasks, lock, {...options, runtimes, isWholeBank: true}),
  )
  const path = writeResult(options, {
    task: {command: 'verify', frozen, rerun, ...(environments && {environments})},
    content,
    compiled,
    ...(observations && {
      observations: {
        versions: [...observations.versions],
        found: [...observations.found],
        ran: observations.ran,
      },
    }),
  })
  return {report: {...report, counts: toReport(compiled).counts}, path}
}

async function readWhole({content: folder, cache, out}: ShardOptions): Promise<Content> {
  if (cache !== undefined) {
    assertDisjoint(folder, cache)
    assertDisjoint(out, cache)
  }
  const hashes = new FileHashes(cache)
  const content = readContent(folder, hashes)
  await hashes.save({others: true})
  return content
}

/** Compiles some files, without links between them. */
async function compileFiles(
  content: Content,
  options: ShardOptions,
  select: Select,
): Promise<CompiledContent> {
  const selected = selectContent(content, select)
  const others = content.files.flatMap(({path}) => (select(path) ? [] : [path]))
  const {found, units, compiled} = await compileUnits(selected, options, others)
  const summaries = units.map(({summary}) => summary)
  const all = [
    ...selected.diagnostics,
    ...found.diagnostics,
    ...summaries.flatMap(({diagnostics}) => diagnostics),
  ]
  const {config} = found
  const diagnostics = sortDiagnostics(config ? withoutIgnored(all, summaries, config) : all)
  return {content: selected, ...(config && {config}), units, diagnostics, compiled}
}

/** Every shard reads `bank.yaml`. */
function selectContent(content: Content, select: Select): Content {
  const isRead = (path: string): boolean => path === 'bank.yaml' || select(path)
  return {
    ...content,
    files: content.files.filter(({path}) => isRead(path)),
    diagnostics: content.diagnostics.filter(({file}) => isRead(file)),
  }
}

interface Found extends Pick<ShardResult, 'task' | 'observations'> {
  readonly content: Content
  readonly compiled: CompiledContent
}

function writeResult(options: ShardOptions, {task, content, compiled, observations}: Found): string {
  return writeShard(options.out, {
    shard: options.shard,
    task,
    compiler: hashCompiler(),
    content: hashContent(content, options.content, task, compiled.config),
    units: compiled.units,
    ...(observations && {observations}),
  })
}
