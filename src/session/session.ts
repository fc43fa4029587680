import type {Difficulty} from '../fields/common-fields.ts'
import type {Kind} from '../kinds/kinds.ts'
import type {Outcome} from '../kinds/shared/score.ts'
import type {Mode} from './define/mode.ts'
import type {Json} from './json.ts'

/** Incremented when older readers could misread a session. */
export const sessionVersion = 1

/**
 * One run through some questions: plain JSON that you can store anywhere at any time.
 *
 * Everything follows from `start` and `events`; `replaySession` rebuilds the rest, byte for byte.
 */
export interface Session {
  readonly formatVersion: typeof sessionVersion
  readonly start: SessionStart
  /** What has happened since the start, in order. */
  readonly events: readonly SessionEvent[]
  /** The time of the last event; times never decrease. */
  readonly now: number
  /** One task for each opened question, in order. */
  readonly tasks: readonly Task[]
  /** How many times the session was extended. */
  readonly extensions: number
  /** How much time was added to the limits; absent for none. */
  readonly grantedMs?: number | 'unlimited'
  readonly finished?: {readonly at: number; readonly by: EndReason}
}

/** Everything that a session depends on apart from the bank. Times are integer milliseconds of any clock. */
export interface SessionStart {
  readonly id: string
  readonly at: number
  readonly bank: {readonly name: string; readonly version: string}
  readonly mode: Mode
  readonly seed: string
  readonly learner?: string
  /** Ids of the patterns to ask about; absent for all. */
  readonly patterns?: readonly string[]
  /** Ids of the questions to ask, in order; absent for all questions of the patterns. */
  readonly questions?: readonly string[]
  /** The kinds to ask; absent for all. */
  readonly kinds?: readonly Kind[]
  /** Ids of questions of the last sessions, oldest first. */
  readonly recent: readonly string[]
  /** Ids of questions whose last result was not right. */
  readonly weak: readonly string[]
  /** The factor for all time limits, for learners who get extra time, or `unlimited` for no limits. */
  readonly extraTime: number | 'unlimited'
}

/** `exhausted`: no question was left before the session was complete. */
export type EndReason = 'completed' | 'exhausted' | 'time' | 'learner'
/**
 * `shown`: a worked example, which is only read. `changed`: another version of the bank changed or dropped the
 * question.
 */
export type CloseReason = 'right' | 'attempts' | 'ungraded' | 'time' | 'skip' | 'finish' | 'shown' | 'changed'

/** One asked question. */
export interface Task {
  readonly question: string
  /** Former ids of the question. */
  readonly formerly?: readonly string[]
  readonly pattern: string
  /** A hash of the question text and its key, to detect changes in another version of the bank. */
  readonly content: string
  readonly difficulty: Difficulty
  /** What the question weighs in the points; absent for 1. */
  readonly points?: number
  /** The chance that a guess is right. */
  readonly guessChance: number
  readonly openedAt: number
  /** The time from which a response is late. */
  readonly deadline?: number
  /** Absent for no limit. */
  readonly attemptLimit?: number
  readonly hintLimit: number
  /** The fraction of the solution's steps shown with the question. */
  readonly shownSteps?: number
  /** The pattern that the learner guessed. */
  readonly guessedPattern?: string
  readonly hintsShown: number
  /** What the learner last typed or chose since the last attempt. */
  readonly draft?: Draft
  readonly attempts: readonly TaskAttempt[]
  /** The score of all attempts, from 0 to 1, after charging for hints. */
  readonly earned: number
  readonly closed?: {readonly at: number; readonly by: CloseReason}
}

/** An attempt that counts. */
export interface TaskAttempt {
  readonly at: number
  readonly response: Json
  readonly status: 'scored' | 'ungraded'
  /** The score of this attempt alone. */
  readonly earned?: number
  readonly outcome?: Outcome
  /** How many hints had been shown. */
  readonly hintsShown: number
  /** From 0, the lowest. */
  readonly certainty?: number
  /** Present if it is a draft that was submitted when time ran out. */
  readonly fromDraft?: true
  /** Who graded it; absent if the key did, or nobody yet. */
  readonly judgedBy?: Judge
}

/** A response that the learner has not submitted. */
export interface Draft {
  readonly at: number
  readonly response: Json
  readonly certainty?: number
  /** What it counts for at the limit; absent if the mode does not submit it, and if it is empty, unreadable or repeated. */
  readonly score?: DraftScore
}

export type DraftScore =
  | {readonly status: 'ungraded'}
  | {
      readonly status: 'scored'
      /** The score of the draft alone. */
      readonly earned: number
      readonly outcome: Outcome
      /** The score of all attempts with it, before charging for hints. */
      readonly worth: number
    }

export const judges = ['learner', 'runner', 'person'] as const

/** Who judges what no key grades: the learner with the rubric, a runner by its tests, or another person. */
export type Judge = (typeof judges)[number]

export type SessionEvent =
  | ({readonly type: 'opened'; readonly at: number} & Omit<
      Task,
      'openedAt' | 'guessedPattern' | 'hintsShown' | 'draft' | 'attempts' | 'earned' | 'closed'
    >)
  | {readonly type: 'pattern-guessed'; readonly at: number; readonly pattern: string}
  | {readonly type: 'hint-shown'; readonly at: number}
  | ({readonly type: 'drafted'} & Draft)
  | ({
      readonly type: 'responded'
      /** The task's total score after this attempt. */
      readonly total: number
    } & Omit<TaskAttempt, 'hintsShown'>)
  | {readonly type: 'closed'; readonly at: number; readonly by: CloseReason}
  | {readonly type: 'extended'; readonly at: number}
  | {readonly type: 'time-granted'; readonly at: number; readonly addMs: number | 'unlimited'}
  | {
      readonly type: 'judged'
      readonly at: number
      /** The index of the task. */
      readonly task: number
      readonly by: Judge
      /** The response with its marks or results. */
      readonly response: Json
      readonly earned: number
      readonly outcome: Outcome
      /** The task's total score with it. */
      readonly total: number
    }
  | {readonly type: 'finished'; readonly at: number; readonly by: EndReason}
