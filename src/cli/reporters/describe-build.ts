import type {BankReport} from '../../node/build/build-bank.ts'
import {count} from './wording.ts'

/** What was built; without names of written files, nothing was. */
export function describeBuild(
  out: string,
  {counts}: Pick<BankReport, 'counts'>,
  written: readonly string[] | undefined,
): string {
  if (!written) return `Nothing built; ${out} is unchanged\n`
  const {questions, patterns} = counts
  const built = `Built ${out}: ${count(questions, 'question')} in ${count(patterns, 'pattern')}, ${count(written.length, 'file')}\n`
  return written.includes('bank.json')
    ? built
    : `${built}No bank.json, which would have more than 20 MB; use index.json and patterns/, or build with --single\n`
}
