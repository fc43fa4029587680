import {buildBank} from '../node/build/build-bank.ts'
import {cacheFolder, type SharedOptions, toExitCode} from './options.ts'
import type {Output} from './output.ts'
import {createProgress} from './progress.ts'
import {describeBuild} from './reporters/describe-build.ts'
import {showReport} from './show-report.ts'

export interface BuildCommandOptions extends SharedOptions {
  readonly out: string
  readonly keepMarkdown: boolean
  readonly watch: boolean
}

export async function runBuild(
  output: Output,
  content: string,
  options: BuildCommandOptions,
): Promise<number> {
  const {out, keepMarkdown, format, strict} = options
  if (options.watch) {
    const {watchBuild} = await import('./watch/watch-build.ts')
    return watchBuild(output, {content, out, keepMarkdown, format, strict, ...cacheFolder(options.cache)})
  }
  const progress = createProgress(output)
  const report = await buildBank({
    content,
    out,
    keepMarkdown,
    strict,
    onProgress: progress.onProgress,
    ...cacheFolder(options.cache),
  }).finally(progress.clear)
  const code = toExitCode(showReport(output, {report, content, format}), strict)
  if (format === 'pretty') {
    output.print(describeBuild(out, report, code > 0 ? undefined : report.written.length))
  }
  return code
}
