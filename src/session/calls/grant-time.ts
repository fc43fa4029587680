import type {Bank} from '../../bank/open-bank.ts'
import {applyCall} from '../apply-call.ts'
import type {Call, Transition} from '../call.ts'
import {expectThat} from '../define/expect-that.ts'
import {createRefusal} from '../refusals.ts'
import type {Session} from '../session.ts'
import {sessionLimits} from '../session-limits.ts'
import {totalDeadline} from '../timing.ts'

export interface TimeCall extends Call {
  /** Milliseconds to add, up to a year, or `unlimited` to remove all time limits from now on. */
  readonly addMs: number | 'unlimited'
}

/**
 * Gives the learner more time for the open question and for the whole session, as far as they have limits.
 *
 * @throws {TypeError} when `addMs` is neither a number of milliseconds nor `unlimited`
 */
export function grantTime(bank: Bank, session: Session, call: TimeCall): Transition {
  return applyCall(bank, session, call, ({session: current, at}) => {
    const {addMs} = call
    expectThat(isGrant(addMs), 'whole milliseconds above 0, at most a year, or unlimited as addMs')
    const task = current.tasks.at(-1)
    const isTimed = (task?.deadline !== undefined && !task.closed) || Number.isFinite(totalDeadline(current))
    const {questionMs, fromQuestion} = current.start.mode.timing
    const isTimedLater = addMs === 'unlimited' && (questionMs !== undefined || fromQuestion === true)
    return isTimed || isTimedLater ? [{type: 'time-granted', at, addMs}] : createRefusal('no-time-limit', {})
  })
}

export function isGrant(addMs: unknown): boolean {
  const isNumber = typeof addMs === 'number' && Number.isSafeInteger(addMs)
  return addMs === 'unlimited' || (isNumber && addMs >= 1 && addMs <= sessionLimits.grantMs)
}
