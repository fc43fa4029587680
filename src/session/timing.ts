import type {QuestionHeader} from '../kinds/shared/question.ts'
import type {SessionStart} from './session.ts'

/** From when on it is too late for the whole session. */
export function totalDeadline({at, mode, extraTime}: SessionStart): number {
  const {totalMs = Number.POSITIVE_INFINITY} = mode.timing
  return at + Math.round(totalMs * extraTime)
}

/** How long one question may take, all attempts together; `undefined` for as long as one likes. */
export function findTimeLimitMs(
  {mode, extraTime}: SessionStart,
  question: Pick<QuestionHeader, 'timeLimitMs'>,
): number | undefined {
  const {questionMs, fromQuestion} = mode.timing
  const limit = fromQuestion && question.timeLimitMs !== undefined ? question.timeLimitMs : questionMs
  return limit === undefined ? undefined : Math.round(limit * extraTime)
}
