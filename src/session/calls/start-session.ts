import type {Bank} from '../../bank/open-bank.ts'
import {applyEvents, newSession} from '../apply-event.ts'
import type {Mode} from '../define/mode.ts'
import {moveOn} from '../move-on.ts'
import {createRefusal, type Refusal, type StartRefusalCode} from '../refusals.ts'
import type {Session} from '../session.ts'
import {explainEmptyPool} from '../start/explain-empty-pool.ts'
import {readStartOptions, type StartOptions} from '../start/read-start-options.ts'

export type Started =
  | {readonly session: Session; readonly accepted: true; readonly refusal?: undefined}
  | {readonly session?: undefined; readonly accepted: false; readonly refusal: Refusal<StartRefusalCode>}

/**
 * Starts a session and opens its first question.
 *
 * @param mode one of `modes`, or the result of `defineMode`
 * @throws {TypeError} when an option is invalid, or names a pattern that the bank does not have, or that is not loaded
 */
export function startSession(bank: Bank, mode: Mode, options: StartOptions): Started {
  const empty = newSession(readStartOptions(bank, mode, options))
  const session = applyEvents(empty, moveOn({bank, session: empty, at: empty.now}, 'learner'))
  return session.tasks.length > 0
    ? {session, accepted: true}
    : {accepted: false, refusal: createRefusal('no-questions', explainEmptyPool(bank, empty))}
}
