import {buildBank} from '../node/build/build-bank.ts'
import {cacheFolder, type SharedOptions, toExitCode} from './options.ts'
import type {Output} from './output.ts'
import {createProgress} from './progress.ts'
import {showReport} from './show-report.ts'

export interface BuildCommandOptions extends SharedOptions {
  readonly out: string
  readonly keepMarkdown: boolean
}

export async function runBuild(
  output: Output,
  content: string,
  options: BuildCommandOptions,
): Promise<number> {
  const {out, keepMarkdown, format, strict} = options
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
    const {questions, patterns} = report.counts
    const built = `Built ${out}: ${count(questions, 'question')} in ${count(patterns, 'pattern')}, ${count(report.written.length, 'file')}\n`
    output.print(code > 0 ? `Nothing built; ${out} is unchanged\n` : built)
  }
  return code
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
