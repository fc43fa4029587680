import {resolve} from 'node:path'
import {assertDisjoint} from '../../node/build/assert-disjoint.ts'
import {type BuildOptions, isRefused, toMaxSingleBytes, toReport} from '../../node/build/build-bank.ts'
import type {JudgedContent} from '../../node/build/compile-and-judge.ts'
import {writeBank} from '../../node/build/write-bank.ts'
import type {Output} from '../output.ts'
import {describeBuild} from '../reporters/describe-build.ts'
import {runWatch} from './run-watch.ts'

/** Builds the bank at the start and after every change. */
export function watchBuild(
  output: Output,
  options: BuildOptions & {readonly format: string},
): Promise<number> {
  const {content, out, cache} = options
  for (const other of [out, ...(cache === undefined ? [] : [cache])]) assertDisjoint(content, other)
  if (cache !== undefined) assertDisjoint(out, cache)
  const onRound = async ({compiled, checked}: JudgedContent) => {
    const {config, linked} = compiled
    const report = toReport(compiled)
    if (!config || !linked || isRefused(compiled, options))
      return {built: false, line: describeBuild(out, report, undefined)}
    const folders = {content, out: resolve(out), maxSingleBytes: toMaxSingleBytes(options)}
    const {written} = await writeBank({...compiled, config, linked}, checked, folders)
    return {built: true, line: describeBuild(out, report, Object.keys(written))}
  }
  return runWatch(output, {...options, onRound})
}
