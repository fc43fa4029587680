import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {BankReport} from '../../node/build/build-bank.ts'
import type {Output} from '../output.ts'
import {toEntry} from '../reporters/json.ts'
import {toSafeJson} from '../reporters/safe-json.ts'
import {count} from '../reporters/wording.ts'
import {showReport, summarise, toDisplayed} from '../show-report.ts'
import type {RoundChange} from './compare-rounds.ts'

export interface Round extends RoundChange {
  readonly content: string
  readonly format: 'pretty' | 'json'
  readonly report: BankReport
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the output folder was replaced; absent if nothing is to be built. */
  readonly built?: boolean
  /** A line about it. */
  readonly line?: string
}

/** Prints what a round changed: for people the new problems, for programs an object in one line. */
export function showRound(output: Output, round: Round): void {
  if (round.format === 'json') output.print(toLine(round))
  else showForPeople(output, round)
}

function toLine({added, removed, report, diagnostics, content, built}: Round): string {
  const entries = (list: readonly Diagnostic[]): object[] =>
    list.map((one) => toEntry(toDisplayed(one, content, 'json')))
  const summary = summarise({...report, diagnostics})
  return `${toSafeJson({added: entries(added), removed: entries(removed), summary, ...(built !== undefined && {built})})}\n`
}

function showForPeople(output: Output, round: Round): void {
  const {added, removed, report, diagnostics, content, line} = round
  if (removed.length > 0) output.print(`${count(removed.length, 'problem')} solved\n`)
  showReport(output, {report: {...report, diagnostics}, listed: added, content, format: 'pretty'})
  if (line !== undefined) output.print(line)
  output.print('\n')
}
