import {foldTyping} from '../../matching/fold-typing.ts'
import {isUnscored, malformed, type Unscored} from '../../matching/unscored.ts'
import {readChosen} from '../shared/read-response.ts'
import {type PartScore, type Score, scored, sumEarned} from '../shared/score.ts'
import type {LineQuestion} from './schema.ts'

/**
 * Grades chosen lines. One right line: 1 or 0 (QTI hottext, match_correct). With `c` right lines, each right one adds
 * `1/c`, each wrong one subtracts `1/c`, and the sum is never below 0 (QTI mapping with a default of -1 and a lower
 * bound of 0).
 */
export function gradeLine(question: LineQuestion, response: unknown): Score {
  const chosen = readChosen(question, response, (entry) => readLine(question, entry))
  if (isUnscored(chosen)) return chosen
  const {key, multiple, rationales} = question
  const possible = 1 / key.length
  const lost = multiple ? -possible : 0
  const trace = [...chosen]
    .sort((a, b) => a - b)
    .map((line): PartScore => ({rule: `${line}`, earned: key.includes(line) ? possible : lost, possible}))
  return scored(trace, () => rationales, Math.max(sumEarned(trace), 0))
}

function readLine({lineCount}: LineQuestion, entry: unknown): number | Unscored {
  // Form controls return text.
  const line = typeof entry === 'string' ? readTypedLine(entry) : entry
  if (typeof line !== 'number') return malformed('wrong-type', {expected: 'line-numbers'})
  return Number.isInteger(line) && line >= 1 && line <= lineCount
    ? line
    : malformed('unknown-line', {line: `${line}`, lines: lineCount})
}

/** The number of a line in a text, or the text. Form controls give text, and some keyboards give full-width digits. */
export function readTypedLine(text: string): number | string {
  const typed = foldTyping(text, '-').trim()
  return /^\d{1,5}$/.test(typed) ? Number(typed) : text
}
