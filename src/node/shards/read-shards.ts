import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {OperationalError} from '../operational-error.ts'
import {formatShard} from './shard.ts'
import {readShard, shardFileName} from './shard-file.ts'
import type {ShardResult, ShardTask} from './shard-result.ts'

/** All shards of one run. */
export interface ShardSet {
  readonly task: ShardTask
  /** Hash of the content folder that they were made from. */
  readonly content: string
  /** By index. */
  readonly shards: readonly ShardResult[]
}

/**
 * Reads the results of all shards in a folder.
 *
 * @throws {OperationalError} if one is missing or damaged, or if they do not belong together
 */
export function readShards(folder: string): ShardSet {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
    throw new OperationalError(`No folder of shards at ${folder}; run the command with --shard first`)
  const names = readdirSync(folder)
    .filter((name) => shardFileName.test(name))
    .sort()
  const shards = names.map((name) => readShard(join(folder, name)))
  const [first] = shards
  if (!first) throw new OperationalError(`No shards in ${folder}; run the command with --shard first`)
  assertTogether(folder, first, shards)
  return {
    task: first.task,
    content: first.content,
    shards: shards.sort((a, b) => a.shard.index - b.shard.index),
  }
}

function assertTogether(folder: string, first: ShardResult, shards: readonly ShardResult[]): void {
  const {task, shard, content} = first
  const refuse = (other: ShardResult, difference: string): never => {
    throw new OperationalError(
      `Shards ${formatShard(shard)} and ${formatShard(other.shard)} in ${folder} ${difference}`,
    )
  }
  for (const other of shards) {
    if (other.task.command !== task.command)
      refuse(
        other,
        `are of different commands, ${task.command} and ${other.task.command}; use a folder for each`,
      )
    if (other.shard.count !== shard.count)
      refuse(other, 'divide the content differently; remove those of an earlier run')
    if (JSON.stringify(other.task) !== JSON.stringify(task))
      refuse(other, 'were made with different options; use the same for every shard')
    if (other.content !== content)
      refuse(other, 'were made from different content; run every shard on the same commit')
  }
  const indices = shards.map((other) => other.shard.index)
  const missing = Array.from({length: shard.count}, (_, at) => at + 1).filter(
    (index) => !indices.includes(index),
  )
  if (missing.length > 0)
    throw new OperationalError(
      `Missing in ${folder}: ${missing.map((index) => `shard ${index}/${shard.count}`).join(', ')}`,
    )
  if (new Set(indices).size !== indices.length)
    throw new OperationalError(`A shard is twice in ${folder}; remove the renamed copy`)
}
