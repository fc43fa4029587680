import type {Difficulty} from '../fields/common-fields.ts'
import type {Outcome} from '../kinds/shared/score.ts'
import type {Mode} from './define/mode.ts'
import type {Json} from './json.ts'

/** Raised by one whenever older readers could misread a session. */
export const sessionVersion = 1

/**
 * One run through some questions: plain JSON, to be kept anywhere at any moment.
 * All but `start` and `events` follows from these two; `replaySession` makes it from them again, byte for byte.
 */
export interface Session {
  readonly formatVersion: typeof sessionVersion
  readonly start: SessionStart
  /** What happened since, in order. */
  readonly events: readonly SessionEvent[]
  /** Of the last event: no later one has an earlier time. */
  readonly now: number
  /** One for every question that was opened, in order. */
  readonly tasks: readonly Task[]
  /** How often more questions were asked for. */
  readonly extensions: number
  readonly finished?: {readonly at: number; readonly by: EndReason}
}

/** Everything a session depends on besides the bank. Times are integer milliseconds, of any clock. */
export interface SessionStart {
  readonly id: string
  readonly at: number
  readonly bank: {readonly name: string; readonly version: string}
  readonly mode: Mode
  readonly seed: string
  readonly learner?: string
  /** Ids of the patterns it is about; absent for all. */
  readonly patterns?: readonly string[]
  /** Ids of the questions it is about, in their order; absent for all of the patterns. */
  readonly questions?: readonly string[]
  /** Ids of questions of the last sessions, those asked longest ago first. */
  readonly recent: readonly string[]
  /** Ids of questions that were not right when they were last asked. */
  readonly weak: readonly string[]
  /** By what all time limits are multiplied, for learners who are given more. */
  readonly extraTime: number
}

/** `exhausted`: there was nothing left to ask before the mode's completion was reached. */
export type EndReason = 'completed' | 'exhausted' | 'time' | 'learner'
/** `shown`: a worked example, which is only read. `changed`: another version of the bank has changed or dropped the question. */
export type CloseReason = 'right' | 'attempts' | 'ungraded' | 'time' | 'skip' | 'finish' | 'shown' | 'changed'

/** One question as it was asked. */
export interface Task {
  readonly question: string
  /** Ids that the question had before. */
  readonly formerly?: readonly string[]
  readonly pattern: string
  /** A hash of what is asked and its key, to tell whether another version of the bank still asks the same. */
  readonly content: string
  readonly difficulty: Difficulty
  /** How likely a mere guess is right. */
  readonly guessChance: number
  readonly openedAt: number
  /** From here on it is too late. */
  readonly deadline?: number
  /** Absent where there is no limit. */
  readonly attemptLimit?: number
  readonly hintLimit: number
  /** The part of the solution's steps that is shown with it. */
  readonly shownSteps?: number
  /** The pattern that the learner took it for. */
  readonly guessedPattern?: string
  readonly hintsShown: number
  readonly attempts: readonly TaskAttempt[]
  /** What all attempts come to, from 0 to 1, hints charged. */
  readonly earned: number
  readonly closed?: {readonly at: number; readonly by: CloseReason}
}

/** An attempt that counts. */
export interface TaskAttempt {
  readonly at: number
  readonly response: Json
  readonly status: 'scored' | 'ungraded'
  /** Of this attempt alone. */
  readonly earned?: number
  readonly outcome?: Outcome
  /** How many hints had been given. */
  readonly hintsShown: number
  /** From 0, the lowest. */
  readonly certainty?: number
}

export type SessionEvent =
  | ({readonly type: 'opened'; readonly at: number} & Omit<
      Task,
      'openedAt' | 'guessedPattern' | 'hintsShown' | 'attempts' | 'earned' | 'closed'
    >)
  | {readonly type: 'pattern-guessed'; readonly at: number; readonly pattern: string}
  | {readonly type: 'hint-shown'; readonly at: number}
  | ({
      readonly type: 'responded'
      /** What the task has earned with it. */
      readonly total: number
    } & Omit<TaskAttempt, 'hintsShown'>)
  | {readonly type: 'closed'; readonly at: number; readonly by: CloseReason}
  | {readonly type: 'extended'; readonly at: number}
  | {readonly type: 'finished'; readonly at: number; readonly by: EndReason}
