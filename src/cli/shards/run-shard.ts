import {compileShard, type ShardOptions, verifyShard} from '../../node/shards/run-shard.ts'
import {formatShard, type Shard} from '../../node/shards/shard.ts'
import type {ShardTask} from '../../node/shards/shard-result.ts'
import {cacheFolder, type SharedOptions, toExitCode, type VerifyCommandOptions} from '../options.ts'
import type {Output} from '../output.ts'
import {createProgress} from '../progress.ts'
import {showProofs} from '../show-proofs.ts'
import {showReport} from '../show-report.ts'
import {defaultShards} from './shard-options.ts'

interface ShardPlace extends Pick<ShardOptions, 'shard' | 'content'> {
  /** The folder that receives the result. */
  readonly out?: string
}

/** Checks or builds a shard, writes its result and prints the problems in its files. */
export async function runCompileShard(
  output: Output,
  task: Exclude<ShardTask, {command: 'verify'}>,
  {shard, content, out = defaultShards, cache, format, strict}: SharedOptions & ShardPlace,
): Promise<number> {
  const progress = createProgress(output)
  const {report, path} = await compileShard(
    {
      shard,
      content,
      out,
      keepMarkdown: task.command === 'build' && task.keepMarkdown,
      onProgress: progress.onProgress,
      ...cacheFolder(cache),
    },
    task,
  ).finally(progress.clear)
  const summary = showReport(output, {report, content, format})
  output.say(describeShard(shard, path))
  return toExitCode(summary, strict)
}

/** Proves a shard, writes its result and prints the problems in its files. */
export async function runVerifyShard(
  output: Output,
  {
    shard,
    content,
    out = defaultShards,
    frozen,
    cache,
    env,
    format,
    strict,
  }: VerifyCommandOptions & ShardPlace,
): Promise<number> {
  const progress = createProgress(output)
  const {report, path} = await verifyShard({
    shard,
    content,
    out,
    frozen,
    rerun: !cache,
    ...(env && {environments: env}),
    onProgress: progress.onProgress,
    onRun: progress.onRun,
    ...cacheFolder(true),
  }).finally(progress.clear)
  const code = showProofs(output, report, {content, format, strict, selected: undefined})
  output.say(describeShard(shard, path))
  return code
}

function describeShard(shard: Shard, path: string): string {
  return `Wrote shard ${formatShard(shard)} to ${path}; \`build-bank merge\` joins all shards\n`
}
