import type {QuestionHeader} from '../kinds/shared/question.ts'
import type {SessionStart} from './session.ts'

/** The time from which the whole session is late. */
export function totalDeadline({at, mode, extraTime}: SessionStart): number {
  const {totalMs = Number.POSITIVE_INFINITY} = mode.timing
  return at + Math.round(totalMs * extraTime)
}

/** The time limit for one question, including all attempts; `undefined` for no limit. */
export function findTimeLimitMs(
  {mode, extraTime}: SessionStart,
  question: Pick<QuestionHeader, 'timeLimitMs'>,
): number | undefined {
  const {questionMs, fromQuestion} = mode.timing
  const limit = fromQuestion && question.timeLimitMs !== undefined ? question.timeLimitMs : questionMs
  return limit === undefined ? undefined : Math.round(limit * extraTime)
}
