import type {VerifyReport} from '../node/verify/prove-content.ts'
import {toExitCode, type VerifyCommandOptions} from './options.ts'
import type {Output} from './output.ts'
import {type ShownReport, showReport} from './show-report.ts'

interface ShownProofs
  extends Pick<ShownReport, 'selected' | 'content' | 'format'>,
    Pick<VerifyCommandOptions, 'strict'> {}

/** Prints the report of a proof and returns the exit code. */
export function showProofs(output: Output, report: VerifyReport, {strict, ...shown}: ShownProofs): number {
  const {proofs, environments, runs} = report
  const summary = showReport(output, {report, ...shown, proofs: {patterns: proofs, environments, runs}})
  return toExitCode(summary, strict)
}
