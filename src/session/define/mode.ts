import type {AttemptScheme} from '../../bank/attempt-schemes.ts'
import type {MasteryParameters} from '../mastery/mastery-parameters.ts'
import type {Selection} from '../selection/selection.ts'
import type {Slot} from '../selection/slot.ts'

/** When something is shown: after every attempt, when a question is closed, when the session is finished, or never. */
export type FeedbackTiming = 'attempt' | 'close' | 'end' | 'never'

/** One way to practise, as plain data: small functions interpret every field. Times are milliseconds. */
export interface Mode {
  readonly name: string
  readonly title: string
  readonly selection: Selection
  /** Whether the learner first says which pattern a question is of. */
  readonly asksPattern?: boolean
  /** Whether options and other parts that have an order are shown in one of the seed. */
  readonly shufflesOptions: boolean
  readonly timing: Timing
  readonly attempts: AttemptPolicy
  readonly hints: HintPolicy
  readonly feedback: FeedbackPolicy
  readonly scoring: Scoring
  readonly completion: Completion
  /** Verdict on a pattern from first attempts without a hint; absent where a mode says nothing about it. */
  readonly mastery?: MasteryPolicy
  /** The part of the marks from which the session is passed; 4 decimals, as cmi5 `masteryScore`. */
  readonly passMark?: number
  /** Whether all right earns the badge of the pattern, and all right at once without a hint the gold one. */
  readonly badge?: boolean
}

export interface Timing {
  /** For one question, all attempts together. */
  readonly questionMs?: number
  /** Whether the question's own time limit takes the place of that. */
  readonly fromQuestion?: boolean
  /** For the whole session. */
  readonly totalMs?: number
}

export interface AttemptPolicy {
  /** Absent where there is no limit. */
  readonly max?: number
  /** Whether the question's own number takes the place of that. */
  readonly fromQuestion?: boolean
  /** Of the rules by which nobody loses a point by trying again. */
  readonly scheme: AttemptScheme
}

export interface HintPolicy {
  /** For one question; absent where all hints there are may be asked for. */
  readonly max?: number
  /** The part of the marks that every hint costs for what is earned after it. */
  readonly cost: number
}

export interface FeedbackPolicy {
  /** Right, partial or wrong. */
  readonly outcome: FeedbackTiming
  /** Why what was responded is right or wrong. */
  readonly rationale: FeedbackTiming
  /** The key, the solution and what else the author wrote. */
  readonly solution: Exclude<FeedbackTiming, 'attempt'>
}

export type Scoring =
  | {readonly rule: 'none'}
  /** The sum of what the questions earned. */
  | {readonly rule: 'sum'}
  /** Certainty-based marking: points by certainty, for a right response and for a wrong one (Moodle, 1 2 3 and 0 -2 -6). */
  | {readonly rule: 'certainty'; readonly right: readonly number[]; readonly wrong: readonly number[]}
  /** Kahoot: `points` within `fullWithinMs`, down to half at the limit; `streak[n]` more for the n-th right in a row after the first. */
  | {
      readonly rule: 'speed'
      readonly points: number
      readonly fullWithinMs: number
      readonly streak: readonly number[]
    }

export type Completion =
  /** When there is nothing left to select. */
  | {readonly rule: 'exhausted'}
  /** After so many questions, or when there is nothing left. */
  | {readonly rule: 'count'; readonly count: number}
  /** After so many right in a row, without a hint and without steps of the solution shown. */
  | {readonly rule: 'streak'; readonly rights: number}

export interface MasteryPolicy {
  readonly parameters: MasteryParameters
  /** What is asked besides where nothing is proven yet, up to so many questions in all. */
  readonly extension: {readonly slots: readonly Slot[]; readonly max: number}
}
