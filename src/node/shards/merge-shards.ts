import {resolve} from 'node:path'
import {assertDisjoint} from '../build/assert-disjoint.ts'
import {
  type BankReport,
  type BuildOptions,
  type BuildReport,
  isRefused,
  toMaxSingleBytes,
  toReport,
} from '../build/build-bank.ts'
import {judgeContent} from '../build/compile-and-judge.ts'
import {type CompiledContent, linkUnits} from '../build/compile-content.ts'
import {type Content, readContent} from '../build/read-content.ts'
import {writeBank} from '../build/write-bank.ts'
import type {StoredUnit} from '../cache/stored-unit.ts'
import {OperationalError} from '../operational-error.ts'
import {assertSameVersions} from '../verify/observations.ts'
import {proveContent, type VerifyReport} from '../verify/prove-content.ts'
import {storeObservations} from '../verify/verify-bank.ts'
import {joinObservations} from './join-observations.ts'
import {readShards, type ShardSet} from './read-shards.ts'
import {hashContent, type ShardTask} from './shard-result.ts'

export interface MergeOptions extends Pick<BuildOptions, 'content' | 'out' | 'strict'> {
  /** The folder with the results of all shards. */
  readonly shards: string
}

/** The report of the command that the shards are a part of. */
export type MergeReport =
  | {readonly command: 'check'; readonly report: BankReport}
  | {readonly command: 'build'; readonly report: BuildReport}
  | {readonly command: 'verify'; readonly report: VerifyReport}

/**
 * Joins the results of shards: the report, the output folder and the lock file are those of the same command without
 * shards. Compiles and runs nothing.
 *
 * @throws {OperationalError} if the shards are not all shards of this content, made with this version
 */
export async function mergeShards(options: MergeOptions): Promise<MergeReport> {
  const set = readShards(options.shards)
  const content = readContent(options.content)
  const compiled = linkUnits(content, joinUnits(content, set, options))
  if (hashContent(content, options.content, set.task, compiled.config) !== set.content)
    throw otherContent(options)
  const {task} = set
  if (task.command === 'verify')
    return {command: 'verify', report: await mergeProofs(compiled, set, task, options)}
  if (task.command === 'build')
    return {command: 'build', report: await build(compiled, {...options, single: task.single})}
  return {command: 'check', report: toReport(judgeContent(compiled, options.content).compiled)}
}

/** The compiled files of all shards, in the order of the content. */
function joinUnits({files}: Content, {shards}: ShardSet, options: MergeOptions): StoredUnit[] {
  const units = new Map(shards.flatMap((shard) => shard.units.map((unit) => [unit.summary.path, unit])))
  return files.flatMap(({path, hash}) => {
    if (path === 'bank.yaml') return []
    const unit = units.get(path)
    if (unit?.hash !== hash) throw otherContent(options)
    return [unit]
  })
}

function otherContent({shards, content}: MergeOptions): OperationalError {
  return new OperationalError(
    `The shards in ${shards} were made from other content than ${content}; merge on the same commit`,
  )
}

async function build(
  linkedContent: CompiledContent,
  options: MergeOptions & Pick<BuildOptions, 'single'>,
): Promise<BuildReport> {
  const folders = {content: resolve(options.content), out: resolve(options.out)}
  assertDisjoint(folders.content, folders.out)
  assertDisjoint(options.shards, folders.out)
  const {compiled, checked} = judgeContent(linkedContent, options.content)
  const report = toReport(compiled)
  const {config, linked} = compiled
  if (!config || !linked || isRefused(compiled, options)) return {...report, written: []}
  const {written} = await writeBank({...compiled, config, linked}, checked, {
    ...folders,
    maxSingleBytes: toMaxSingleBytes(options),
  })
  return {...report, written: Object.keys(written)}
}

async function mergeProofs(
  compiled: CompiledContent,
  {shards}: ShardSet,
  task: Extract<ShardTask, {command: 'verify'}>,
  {content}: MergeOptions,
): Promise<VerifyReport> {
  const proved = await proveContent(compiled, {...task, content}, async (tasks, lock, isWholeBank) => {
    const observations = joinObservations(shards, tasks, lock)
    const {versions, ran} = observations
    const before = [...lock.environments].filter(([name]) => versions.has(name))
    if (!isWholeBank && !task.frozen && ran.length > 0) assertSameVersions(new Map(before), versions)
    return observations
  })
  if (!task.frozen) await storeObservations(content, proved)
  return proved.report
}
