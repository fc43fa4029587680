import {
  createReason,
  elideId,
  type IdOwner,
  type Reason,
  type ReasonCode,
  type ReasonData,
} from './reasons.ts'

/**
 * The score of a response that is not graded, which costs nothing: it is empty, it cannot be read, or it waits for something
 * a grader does not have, such as a person's judgement or test results.
 */
export type Unscored =
  | {readonly status: 'unanswered'; readonly possible: 1}
  | {readonly status: 'malformed'; readonly possible: 1; readonly reason: Reason}
  | {readonly status: 'ungraded'; readonly possible: 1; readonly reason: Reason}

export const unanswered: Unscored = {status: 'unanswered', possible: 1}

export function malformed<C extends ReasonCode>(code: C, data: ReasonData[C]): Unscored {
  return {status: 'malformed', possible: 1, reason: createReason(code, data)}
}

/** A score that waits; the codes of its reasons have no data. */
export function ungraded(code: 'needs-test-results' | 'needs-marks' | 'needs-patterns'): Unscored {
  return {status: 'ungraded', possible: 1, reason: createReason(code, {})}
}

/** An id in a response that the question does not have. */
export function unknownId(of: IdOwner, id: string): Unscored {
  return malformed('unknown-id', {of, id: elideId(id)})
}

/** The same score, with a reason that names a part of the question. */
export function withPart(score: Unscored, part: string): Unscored {
  return score.status === 'unanswered' ? score : {...score, reason: {...score.reason, part}}
}

/** Whether a reader found nothing to grade; its own property only, since a prototype may be polluted. */
export function isUnscored(value: object): value is Unscored {
  return Object.hasOwn(value, 'status')
}
