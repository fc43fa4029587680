import type {BankReport} from '../../node/build/build-bank.ts'
import {count} from './wording.ts'

/** A line about the output folder; nothing was written without a number of files. */
export function describeBuild(
  out: string,
  {counts}: Pick<BankReport, 'counts'>,
  files: number | undefined,
): string {
  const {questions, patterns} = counts
  return files === undefined
    ? `Nothing built; ${out} is unchanged\n`
    : `Built ${out}: ${count(questions, 'question')} in ${count(patterns, 'pattern')}, ${count(files, 'file')}\n`
}
