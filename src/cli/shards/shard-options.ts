import {InvalidArgumentError, Option} from 'commander'
import type {Shard} from '../../node/shards/shard.ts'
import type {Select} from '../path-filter.ts'
import {UsageError} from '../usage-error.ts'

export const defaultShards = '.quizproof-shards'

export const shardOption = new Option(
  '--shard <index/count>',
  'process one part of the files, such as 1/3, for `build-bank merge`',
).argParser(parseShard)

export const shardOutOption = new Option(
  '-o, --out <folder>',
  `with --shard: folder that receives the result (default: "${defaultShards}")`,
)

function parseShard(value: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []
  const shard = {index: Number(index), count: Number(count)}
  if (shard.index >= 1 && shard.index <= shard.count) return shard
  throw new InvalidArgumentError('Give an index from 1 and a count, such as 1/3.')
}

interface Selection {
  readonly changedSince?: string | undefined
  readonly fix?: boolean
  readonly watch?: boolean
  readonly named: Select | undefined
}

/** @throws {UsageError} for options that need the whole bank */
export function assertShardable({changedSince, fix, watch, named}: Selection): void {
  const other =
    (changedSince !== undefined && '`--changed-since`') || (fix && '`--fix`') || (watch && '`--watch`')
  if (other) throw new UsageError(`\`--shard\` cannot be combined with ${other}`)
  if (named) throw new UsageError('`--shard` takes the content folder, not files or folders in it')
}

/** @throws {UsageError} if `--out` would be ignored */
export function assertNoOut({out}: {readonly out?: string}): void {
  if (out !== undefined) throw new UsageError('`--out` needs `--shard`')
}
