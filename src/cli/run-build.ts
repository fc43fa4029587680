import {type BuildReport, buildBank} from '../node/build/build-bank.ts'
import type {Shard} from '../node/shards/shard.ts'
import {cacheFolder, defaultOut, type SharedOptions, toExitCode} from './options.ts'
import type {Output} from './output.ts'
import {createProgress} from './progress.ts'
import {describeBuild} from './reporters/describe-build.ts'
import {showReport} from './show-report.ts'
import {UsageError} from './usage-error.ts'

export interface BuildCommandOptions extends SharedOptions {
  readonly out?: string
  readonly shard?: Shard
  readonly keepMarkdown: boolean
  readonly single: boolean
  readonly watch: boolean
}

export async function runBuild(
  output: Output,
  content: string,
  options: BuildCommandOptions,
): Promise<number> {
  const {keepMarkdown, single, format, strict, shard} = options
  if (shard) {
    if (options.watch) throw new UsageError('`--shard` cannot be combined with `--watch`')
    const {runCompileShard} = await import('./shards/run-shard.ts')
    return runCompileShard(output, {command: 'build', keepMarkdown, single}, {...options, shard, content})
  }
  const {out = defaultOut} = options
  if (options.watch) {
    const {watchBuild} = await import('./watch/watch-build.ts')
    return watchBuild(output, {
      content,
      out,
      keepMarkdown,
      single,
      format,
      strict,
      ...cacheFolder(options.cache),
    })
  }
  const progress = createProgress(output)
  const report = await buildBank({
    content,
    out,
    keepMarkdown,
    single,
    strict,
    onProgress: progress.onProgress,
    ...cacheFolder(options.cache),
  }).finally(progress.clear)
  return showBuild(output, report, {content, out, format, strict})
}

interface ShownBuild extends Pick<BuildCommandOptions, 'format' | 'strict'> {
  readonly content: string
  readonly out: string
}

/** Prints the report of a build and returns the exit code. */
export function showBuild(
  output: Output,
  report: BuildReport,
  {content, out, format, strict}: ShownBuild,
): number {
  const code = toExitCode(showReport(output, {report, content, format}), strict)
  if (format === 'pretty') {
    output.print(describeBuild(out, report, code > 0 ? undefined : report.written))
  }
  return code
}
