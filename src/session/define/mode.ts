import type {AttemptScheme} from '../../bank/attempts/attempt-schemes.ts'
import type {MasteryParameters} from '../mastery/mastery-parameters.ts'
import type {Selection} from '../selection/selection.ts'
import type {Slot} from '../selection/slot.ts'

/** When feedback is shown: after every attempt, when the question is closed, when the session is finished, or never. */
export type FeedbackTiming = 'attempt' | 'close' | 'end' | 'never'

/** A way to practise, as plain data. Times are milliseconds. */
export interface Mode {
  readonly name: string
  readonly title: string
  readonly selection: Selection
  /** Whether the learner first guesses the pattern of a question. */
  readonly asksPattern?: boolean
  /** Whether options and other ordered parts are shuffled by the seed. */
  readonly shufflesOptions: boolean
  readonly timing: Timing
  readonly attempts: AttemptPolicy
  readonly hints: HintPolicy
  readonly feedback: FeedbackPolicy
  readonly scoring: Scoring
  readonly completion: Completion
  /** The verdict on a pattern, from first attempts without a hint; absent if the mode gives none. */
  readonly mastery?: MasteryPolicy
  /** The fraction of the marks needed to pass, to 4 decimals, as cmi5 `masteryScore`. */
  readonly passMark?: number
  /**
   * Whether a session with everything right earns the pattern's badge, and one with everything right at once and
   * without a hint the gold badge.
   */
  readonly badge?: boolean
  /**
   * Whether marks that learners give themselves count for the verdict, the badge and the level. By default only what a key,
   * a runner or another person graded does; points count all marks.
   */
  readonly countsOwnMarks?: boolean
}

export interface Timing {
  /** The limit for one question, including all attempts. */
  readonly questionMs?: number
  /** Whether the question's own time limit replaces `questionMs`. */
  readonly fromQuestion?: boolean
  /** The limit for the whole session. */
  readonly totalMs?: number
  /** Whether the last draft counts as an attempt when time runs out (`submit`); by default it does not (`close`). */
  readonly atLimit?: 'submit' | 'close'
}

export interface AttemptPolicy {
  /** Absent for no limit. */
  readonly max?: number
  /** Whether the question's own number replaces `max`. */
  readonly fromQuestion?: boolean
  /** Must be one of the schemes in which another attempt never loses points. */
  readonly scheme: AttemptScheme
}

export interface HintPolicy {
  /** The limit for one question; absent if all its hints may be shown. */
  readonly max?: number
  /** The fraction of the marks that each hint costs, taken from what is earned after it. */
  readonly cost: number
}

export interface FeedbackPolicy {
  /** The outcome: right, partial or wrong. */
  readonly outcome: FeedbackTiming
  /** Why the response is right or wrong. */
  readonly rationale: FeedbackTiming
  /** The key, the solution and other explanations of the author. */
  readonly solution: Exclude<FeedbackTiming, 'attempt'>
}

export type Scoring =
  | {readonly rule: 'none'}
  /** The sum of what the questions earned. */
  | {readonly rule: 'sum'}
  /** Certainty-based marking: points for a right and for a wrong response, by certainty (Moodle: 1 2 3 and 0 -2 -6). */
  | {readonly rule: 'certainty'; readonly right: readonly number[]; readonly wrong: readonly number[]}
  /**
   * As in Kahoot: `points` within `fullWithinMs`, falling to half at the limit. `streak[n]` is added for the n-th
   * consecutive right response after the first.
   */
  | {
      readonly rule: 'speed'
      readonly points: number
      readonly fullWithinMs: number
      readonly streak: readonly number[]
    }

export type Completion =
  /** Ends when no question is left. */
  | {readonly rule: 'exhausted'}
  /** Ends after `count` questions, or when none is left. */
  | {readonly rule: 'count'; readonly count: number}
  /** Ends after `rights` consecutive right responses without a hint and without steps of the solution shown. */
  | {readonly rule: 'streak'; readonly rights: number}

export interface MasteryPolicy {
  readonly parameters: MasteryParameters
  /** Questions added while there is no verdict, up to `max` in all. */
  readonly extension: {readonly slots: readonly Slot[]; readonly max: number}
}
