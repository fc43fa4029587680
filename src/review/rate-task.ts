import {expectOption} from '../matching/expect-option.ts'
import type {Task} from '../session/session.ts'

export type ReviewRating = 'again' | 'hard' | 'good' | 'easy'

export interface RatingOptions {
  /** The time in milliseconds within which a right response is `easy`; by default none is. */
  readonly fastWithinMs?: number
}

/**
 * How well a question was remembered. A response that is not right is `again`. A right one is `hard` after a hint or
 * another attempt, otherwise `good`, or `easy` if it came within `fastWithinMs`. `undefined` if there was no response
 * or a person has to grade it: neither says anything about memory.
 */
export function rateTask(
  {attempts, hintsShown, openedAt, closed, shownSteps}: Task,
  {fastWithinMs}: RatingOptions = {},
): ReviewRating | undefined {
  const isLength = fastWithinMs === undefined || (typeof fastWithinMs === 'number' && fastWithinMs >= 0)
  expectOption(isLength, 'fastWithinMs', 'milliseconds from 0')
  const last = attempts.at(-1)
  if (!closed || !last || closed.by === 'ungraded' || closed.by === 'changed' || shownSteps !== undefined)
    return undefined
  if (last.outcome !== 'right') return 'again'
  if (hintsShown > 0 || attempts.length > 1) return 'hard'
  return fastWithinMs !== undefined && last.at - openedAt <= fastWithinMs ? 'easy' : 'good'
}
