import {foldTyping} from '../../matching/fold-typing.ts'
import {createReason, isReason, type Reason} from '../../matching/reasons.ts'
import {isEmptyResponse, readList} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, sumEarned, unanswered} from '../shared/score.ts'
import {findFeedback} from '../shared/typed-score.ts'
import type {LineQuestion} from './schema.ts'

/**
 * Grades chosen lines. One right line: 1 or 0 (QTI hottext, match_correct). With `c` right lines, each right one adds
 * `1/c`, each wrong one subtracts `1/c`, and the sum is never below 0 (QTI mapping with a default of -1 and a lower
 * bound of 0).
 */
export function gradeLine(question: LineQuestion, response: unknown): Score {
  const chosen = readResponse(question, response)
  if (isReason(chosen)) return malformed(chosen)
  if (chosen.length === 0) return unanswered
  const {rationales} = question
  const key = new Set(question.key)
  const worth = 1 / key.size
  const lost = question.multiple ? -worth : 0
  const trace = chosen.map(
    (line): PartScore => ({
      rule: String(line),
      earned: key.has(line) ? worth : lost,
      possible: worth,
    }),
  )
  const feedback = chosen.flatMap((line) => findFeedback(String(line), rationales))
  return scored(Math.max(sumEarned(trace), 0), feedback, trace)
}

/** The chosen lines without repeats, ascending, or why the response cannot be read. */
function readResponse({lineCount, multiple}: LineQuestion, response: unknown): number[] | Reason {
  if (isEmptyResponse(response)) return []
  const entries = readList(Array.isArray(response) ? response : [response])
  if (isReason(entries)) return entries
  const chosen = new Set<number>()
  for (const entry of entries) {
    // Form controls return text.
    const line = typeof entry === 'string' ? readTypedLine(entry) : entry
    if (typeof line !== 'number') return createReason('wrong-type', {expected: 'line-numbers'})
    if (!Number.isInteger(line) || line < 1 || line > lineCount)
      return createReason('unknown-line', {line: String(line), lines: lineCount})
    chosen.add(line)
  }
  if (!multiple && chosen.size > 1) return createReason('too-many-chosen', {maximum: 1})
  return [...chosen].sort((a, b) => a - b)
}

/** The number of a line in a text, or the text. Form controls give text, and some keyboards give full-width digits. */
export function readTypedLine(text: string): number | string {
  const typed = foldTyping(text, '-').trim()
  return /^\d{1,5}$/.test(typed) ? Number(typed) : text
}
