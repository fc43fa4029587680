import type {QuestionHeader} from '../kinds/shared/question.ts'
import type {SessionStart} from './session.ts'

/** From when on it is too late for the whole session. */
export function totalDeadline({at, mode, extraTime}: SessionStart): number {
  const {total = Number.POSITIVE_INFINITY} = mode.timing
  return at + Math.round(total * extraTime)
}

/** How long one question may take, all attempts together; `undefined` for as long as one likes. */
export function timeLimitOf(
  {mode, extraTime}: SessionStart,
  question: Pick<QuestionHeader, 'timeLimit'>,
): number | undefined {
  const {question: usual, own} = mode.timing
  const limit = own && question.timeLimit !== undefined ? question.timeLimit * 1000 : usual
  return limit === undefined ? undefined : Math.round(limit * extraTime)
}
