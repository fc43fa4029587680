import type {Refusal} from '../../session/refusals.ts'
import type {SessionView} from '../../session/view/view-session.ts'

type Awaitable<T> = T | Promise<T>

/** What a learner does in a session; plain JSON. `task` is the index of the question in the view. */
export type DriverCall =
  | {readonly type: 'respond'; readonly task: number; readonly response: unknown; readonly certainty?: number}
  | {readonly type: 'draft'; readonly task: number; readonly response: unknown; readonly certainty?: number}
  | {readonly type: 'hint'; readonly task: number}
  | {readonly type: 'skip'; readonly task: number}
  | {readonly type: 'guess'; readonly task: number; readonly pattern: string}
  /** The learner's own marks for a response that no key grades, by criterion. */
  | {readonly type: 'judge'; readonly task: number; readonly marks: Readonly<Record<string, number>>}
  | {readonly type: 'next'}
  | {readonly type: 'extend'}
  | {readonly type: 'finish'}
  /** Applies expired time limits. */
  | {readonly type: 'tick'}

export type DriverReply = {readonly accepted: true} | {readonly accepted: false; readonly refusal: Refusal}

/**
 * Everything that a player knows about a session. Calls and views are plain JSON, so that they can go to a server that
 * holds the keys.
 */
export interface SessionDriver {
  view(): Awaitable<SessionView>
  call(call: DriverCall): Awaitable<DriverReply>
}
