import type {Refusal} from '../../session/refusals.ts'
import type {SessionView} from '../../session/view/view-session.ts'

type Awaitable<T> = T | Promise<T>

/** How a learner judges a response that no key grades: the marks for each criterion, or whether each test passed, by its id. */
export type OwnJudgement =
  | {readonly marks: Readonly<Record<string, number>>}
  | {readonly results: Readonly<Record<string, boolean>>}

/** What a learner does in a session; plain JSON. `task` is the index of the question in the view. */
export type DriverCall =
  | {readonly type: 'respond'; readonly task: number; readonly response: unknown; readonly certainty?: number}
  | {readonly type: 'draft'; readonly task: number; readonly response: unknown; readonly certainty?: number}
  | {readonly type: 'hint'; readonly task: number}
  | {readonly type: 'skip'; readonly task: number}
  | {readonly type: 'guess'; readonly task: number; readonly pattern: string}
  | ({readonly type: 'judge'; readonly task: number} & OwnJudgement)
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
