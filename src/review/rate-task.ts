import type {Task} from '../session/session.ts'

export type ReviewRating = 'again' | 'hard' | 'good' | 'easy'

/**
 * How well a question was remembered: not right is `again`; right after a hint or another attempt at most `hard`; right `good`, and
 * within `fastWithin` milliseconds `easy`. `undefined` where nothing was responded or a person has to grade it: that says nothing.
 */
export function rateTask(
  {attempts, hintsShown, openedAt, closed, shownSteps}: Task,
  fastWithin?: number,
): ReviewRating | undefined {
  const last = attempts.at(-1)
  if (!closed || !last || closed.by === 'ungraded' || shownSteps !== undefined) return undefined
  if (last.outcome !== 'right') return 'again'
  if (hintsShown > 0 || attempts.length > 1) return 'hard'
  return fastWithin !== undefined && last.at - openedAt <= fastWithin ? 'easy' : 'good'
}
