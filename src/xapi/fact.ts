import type {Activity, StatementResult} from './statement.ts'
import type {Verb} from './vocabulary.ts'

/** What a statement says, before it says who did it and in what circumstances. */
export interface Fact {
  /** Of the clock of the session. */
  readonly at: number
  readonly verb: Verb
  /** `session`: one of those that cmi5 defines. `question`: one that it allows. */
  readonly about: 'session' | 'question'
  /** Which event of the session it tells of; absent where it is about the whole. */
  readonly event?: number
  readonly object: Activity
  readonly result?: StatementResult
  /** Ids of the patterns it is about. */
  readonly patterns: readonly string[]
}

/** ISO 8601. */
export const toDuration = (milliseconds: number): string => `PT${milliseconds / 1000}S`
