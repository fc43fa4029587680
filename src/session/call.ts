import type {Bank} from '../bank/open-bank.ts'
import type {Session} from './session.ts'

/** Why a call changed nothing. */
export type Refusal =
  /** The time is not an integer number of milliseconds. */
  | 'time'
  /** The bank is not the one with which the session began. Another version of it is. */
  | 'other-bank'
  | 'finished'
  /** It came when the time was over. */
  | 'late'
  /** It is about a question that is closed, or not open yet. */
  | 'stale'
  | 'unanswered'
  | 'malformed'
  /** The same response as the one before. */
  | 'repeated'
  /** The pattern has to be named first, or was named, or is not asked for. */
  | 'naming'
  /** It has to come with how certain the learner is. */
  | 'certainty'
  | 'no-hint'
  /** The question is still open. */
  | 'open'
  /** No more questions are to be had. */
  | 'no-more'

export interface Refused {
  readonly refused: Refusal
  readonly detail?: string
}

/** What a call came to. Also with a refusal the session is the one to go on with: its time may have run out meanwhile. */
export type Transition =
  | {readonly session: Session; readonly accepted: true; readonly refused?: undefined}
  | ({readonly session: Session; readonly accepted: false} & Refused)

/** What every call has: when it is made, in integer milliseconds. A time before the last event's counts as that of the event. */
export interface Call {
  readonly now: number
}

/** A call about one question: an index into the session's tasks, so that a late or doubled call is not taken for the next one. */
export interface TaskCall extends Call {
  readonly task: number
}

/** What a transition decides by. */
export interface TransitionContext {
  readonly bank: Bank
  readonly session: Session
  readonly at: number
}
