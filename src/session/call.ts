import type {Bank} from '../bank/open-bank.ts'
import type {Refusal} from './refusals.ts'
import type {Session} from './session.ts'

/** The result of a call. Continue with `session` after a refusal too: a question may have run out of time meanwhile. */
export type Transition =
  | {readonly session: Session; readonly accepted: true; readonly refusal?: undefined}
  | {readonly session: Session; readonly accepted: false; readonly refusal: Refusal}

/** What every call needs: the time in integer milliseconds. A time before the last event counts as the time of that event. */
export interface Call {
  readonly now: number
}

/**
 * A call about one question. `task` is its index in the session, so that a late or repeated call never reaches the
 * next question.
 */
export interface TaskCall extends Call {
  readonly task: number
}

/** What a call is decided from. */
export interface TransitionContext {
  readonly bank: Bank
  readonly session: Session
  readonly at: number
}
