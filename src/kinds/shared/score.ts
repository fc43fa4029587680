import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Reason} from '../../matching/reasons.ts'

export type Outcome = 'right' | 'partial' | 'wrong'

/** The author's text about a response. */
export interface Feedback {
  /** The id of the option, accepted form or mistake. */
  readonly id: string
  /** The id of the blank, in a question with several. */
  readonly part?: string
  readonly rationale: RichText
}

/** How the score of one part of a response came about. */
export interface PartScore {
  /** The id of the blank, item, pair or criterion; absent if the response is not divided. */
  readonly part?: string
  /** The value that a typed response was read as: `0.5` for `1/2`. */
  readonly read?: string
  /** The id of the matching option, accepted form or mistake; absent if none matched. */
  readonly rule?: string
  /** From -`possible` to `possible`; below 0 only with a negative credit set by the author. */
  readonly earned: number
  /** The weight of the part relative to the others. */
  readonly possible: number
}

/**
 * The score of a response. An empty response is not wrong, and neither is one that cannot be read: both cost nothing.
 * `ungraded` waits for something a grader does not have: a person's judgement, or test results.
 */
export type Score =
  | {
      readonly status: 'scored'
      /** From -1 to `possible`; below 0 only if the author gave a distractor negative credit. */
      readonly earned: number
      readonly possible: 1
      readonly outcome: Outcome
      readonly feedback: readonly Feedback[]
      /** How the score came about, part by part. */
      readonly trace: readonly PartScore[]
    }
  | {readonly status: 'unanswered'; readonly possible: 1}
  | {readonly status: 'malformed'; readonly possible: 1; readonly reason: Reason}
  | {readonly status: 'ungraded'; readonly possible: 1; readonly reason: Reason}

export const unanswered: Score = {status: 'unanswered', possible: 1}

export function malformed(reason: Reason): Score {
  return {status: 'malformed', possible: 1, reason}
}

export function ungraded(reason: Reason): Score {
  return {status: 'ungraded', possible: 1, reason}
}

/** A score of `earned`, rounded to remove floating-point noise. */
export function scored(
  earned: number,
  feedback: readonly Feedback[],
  trace: readonly PartScore[],
): Score & {status: 'scored'} {
  const rounded = roundScore(earned)
  return {status: 'scored', earned: rounded, possible: 1, outcome: toOutcome(rounded), feedback, trace}
}

/** What all parts earned together. */
export function sumEarned(trace: readonly PartScore[]): number {
  return trace.reduce((sum, {earned}) => sum + earned, 0)
}

/**
 * The outcome of a fraction of the marks, with the margin that Moodle uses in question/engine/states.php for sums of
 * thirds.
 */
function toOutcome(earned: number): Outcome {
  if (earned > 0.999999) return 'right'
  return earned < 0.000001 ? 'wrong' : 'partial'
}

/** Rounds a sum of fractions to six decimals, as PrairieLearn rounds points; never a negative zero. */
export function roundScore(earned: number): number {
  return Math.round(earned * 1e6) / 1e6 + 0
}
