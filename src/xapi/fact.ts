import type {Activity, StatementResult} from './statement.ts'
import type {Verb} from './vocabulary.ts'

/** The content of a statement, without its actor and context. */
export interface Fact {
  /** The time by the session's clock. */
  readonly at: number
  readonly verb: Verb
  /** `session`: a statement that cmi5 defines. `question`: a statement that it allows. */
  readonly about: 'session' | 'question'
  /** The index of the session event; absent if it is about the whole session. */
  readonly event?: number
  readonly object: Activity
  readonly result?: StatementResult
  /** Ids of the patterns concerned. */
  readonly patterns: readonly string[]
}

/** A duration in ISO 8601. */
export const toDuration = (milliseconds: number): string => `PT${milliseconds / 1000}S`
