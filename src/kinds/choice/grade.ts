import {readOwn} from '../../matching/read-own.ts'
import {createReason, elideId, isReason, type Reason} from '../../matching/reasons.ts'
import {findOptionId} from '../shared/ids/find-option-id.ts'
import {isEmptyResponse, readList} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, unanswered} from '../shared/score.ts'
import {findFeedback} from '../shared/typed-score.ts'
import type {ChoiceQuestion} from './schema.ts'

/**
 * Grades chosen option ids.
 *
 * With one right option the score is 1, or the credit of the option chosen. With several, `t` right and `w` wrong ones
 * chosen of `c` right and `n` options in all:
 *
 * - `net-correct`, the default: `max(0, (t - w) / c)`; where the author set credits, their sum held between 0 and 1;
 * - `all-or-nothing`: 1 for exactly the key;
 * - `coverage`: `t² / (c (t + w))`;
 * - `each-option`: the part of all options that were decided rightly.
 *
 * These are the partial-credit methods of PrairieLearn's pl-checkbox (off, PC, COV, EDC).
 */
export function gradeChoice(question: ChoiceQuestion, response: unknown): Score {
  const chosen = readResponse(question, response)
  if (isReason(chosen)) return malformed(chosen)
  if (chosen.length === 0) return unanswered
  const feedback = chosen.flatMap((id) => findFeedback(id, question.rationales))
  return scored(computeEarned(question, chosen), feedback, toTrace(question, chosen))
}

/** The chosen ids without repeats, in the order of the options, or why the response cannot be read. */
function readResponse(question: ChoiceQuestion, response: unknown): string[] | Reason {
  if (isEmptyResponse(response)) return []
  const entries = readList(Array.isArray(response) ? response : [response])
  if (isReason(entries)) return entries
  const chosen = new Set<string>()
  for (const id of entries) {
    if (typeof id !== 'string') return createReason('wrong-type', {expected: 'option-ids'})
    const own = findOptionId(question.options, readOwn(question, 'formerIds'), id)
    if (own === undefined) return createReason('unknown-id', {of: 'option', id: elideId(id)})
    chosen.add(own)
  }
  if (!question.multiple && chosen.size > 1) return createReason('too-many-chosen', {maximum: 1})
  return question.options.flatMap(({id}) => (chosen.has(id) ? [id] : []))
}

function computeEarned(question: ChoiceQuestion, chosen: readonly string[]): number {
  const {key, multiple, options} = question
  const sum = chosen.reduce((total, id) => total + findCredit(question, id), 0)
  if (!multiple) return sum
  const right = chosen.filter((id) => key.includes(id)).length
  const wrong = chosen.length - right
  switch (readOwn(question, 'scoring')) {
    case 'all-or-nothing':
      return right === key.length && wrong === 0 ? 1 : 0
    case 'coverage':
      return (right * right) / (key.length * chosen.length)
    case 'each-option':
      return (options.length - wrong - (key.length - right)) / options.length
    default:
      return Math.min(Math.max(sum, 0), 1)
  }
}

function findCredit(question: ChoiceQuestion, id: string): number {
  const {key, multiple} = question
  const credit = readOwn(readOwn(question, 'credit'), id)
  if (credit !== undefined) return credit
  if (key.includes(id)) return 1 / key.length
  return multiple ? -1 / key.length : 0
}

/** Each chosen option with its own contribution; an author's credit may exceed the share of one right option. */
function toTrace(question: ChoiceQuestion, chosen: readonly string[]): PartScore[] {
  const share = 1 / question.key.length
  return chosen.map((id) => {
    const earned = findCredit(question, id)
    return {rule: id, earned, possible: Math.max(share, earned)}
  })
}
