import {buildBank} from '../node/build/build-bank.ts'
import {cacheFolder, type SharedOptions, toExitCode} from './options.ts'
import type {Output} from './output.ts'
import {createProgress} from './progress.ts'
import {describeBuild} from './reporters/describe-build.ts'
import {showReport} from './show-report.ts'

export interface BuildCommandOptions extends SharedOptions {
  readonly out: string
  readonly keepMarkdown: boolean
  readonly single: boolean
  readonly watch: boolean
}

export async function runBuild(
  output: Output,
  content: string,
  options: BuildCommandOptions,
): Promise<number> {
  const {out, keepMarkdown, single, format, strict} = options
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
  const code = toExitCode(showReport(output, {report, content, format}), strict)
  if (format === 'pretty') {
    output.print(describeBuild(out, report, code > 0 ? undefined : report.written))
  }
  return code
}
