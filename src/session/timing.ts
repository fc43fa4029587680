import type {QuestionHeader} from '../kinds/shared/question.ts'
import type {Session} from './session.ts'

type Timed = Pick<Session, 'start' | 'grantedMs'>

const isUnlimited = ({start, grantedMs}: Timed): boolean =>
  start.extraTime === 'unlimited' || grantedMs === 'unlimited'

/** The time from which the whole session is over. */
export function totalDeadline(session: Timed): number {
  const {at, mode, extraTime} = session.start
  const {totalMs} = mode.timing
  if (totalMs === undefined || isUnlimited(session)) return Number.POSITIVE_INFINITY
  return at + Math.round(totalMs * Number(extraTime)) + Number(session.grantedMs ?? 0)
}

/** The time limit of one question, for all attempts together; `undefined` for no limit. */
export function findTimeLimitMs(
  session: Timed,
  question: Pick<QuestionHeader, 'timeLimitMs'>,
): number | undefined {
  const {mode, extraTime} = session.start
  const {questionMs, fromQuestion} = mode.timing
  const limit = fromQuestion && question.timeLimitMs !== undefined ? question.timeLimitMs : questionMs
  return limit === undefined || isUnlimited(session) ? undefined : Math.round(limit * Number(extraTime))
}
