import {mergeShards} from '../../node/shards/merge-shards.ts'
import {type SharedOptions, toExitCode} from '../options.ts'
import type {Output} from '../output.ts'
import {showBuild} from '../run-build.ts'
import {showProofs} from '../show-proofs.ts'
import {showReport} from '../show-report.ts'

export interface MergeCommandOptions extends Pick<SharedOptions, 'format' | 'strict'> {
  readonly content: string
  readonly out: string
}

/** Joins shards and prints what the command without shards would print. */
export async function runMerge(
  output: Output,
  shards: string,
  options: MergeCommandOptions,
): Promise<number> {
  const {content, format, strict} = options
  const merged = await mergeShards({...options, shards})
  switch (merged.command) {
    case 'build':
      return showBuild(output, merged.report, options)
    case 'verify':
      return showProofs(output, merged.report, {content, format, strict, selected: undefined})
    case 'check':
      return toExitCode(showReport(output, {report: merged.report, content, format}), strict)
  }
}
