import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {Reason} from '../../matching/reasons.ts'

export type Outcome = 'right' | 'partial' | 'wrong'

/** What the author wrote for what was responded. */
export interface Feedback {
  /** The option, accepted form or mistake that it is about. */
  readonly id: string
  /** The blank it was responded to, in a question of several. */
  readonly part?: string
  readonly rationale: RichText
}

/** How one part of a response came to what it earned. */
export interface PartScore {
  /** The blank, item, pair or criterion; absent where the response is one whole. */
  readonly part?: string
  /** What the response was read as, where it was typed: `0.5` for `1/2`. */
  readonly read?: string
  /** The id of the option, accepted form or mistake that matched; absent where none did. */
  readonly rule?: string
  /** Of `possible`; below 0 where the author set such a credit. */
  readonly earned: number
  /** The weight of the part among the others. */
  readonly possible: number
}

/**
 * What a response is worth. Not responding is not wrong, and neither is a response that cannot be read:
 * both cost nothing. `ungraded` waits for something that no grader has: a person's judgement, the results of a test run.
 */
export type Score =
  | {
      readonly status: 'scored'
      /** From -1 to `possible`; below 0 only where the author gave a distractor negative credit. */
      readonly earned: number
      readonly possible: 1
      readonly outcome: Outcome
      readonly feedback: readonly Feedback[]
      /** How it came about, part by part. */
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

/** A score of `earned`, without the noise of sums of fractions. */
export function scored(
  earned: number,
  feedback: readonly Feedback[],
  trace: readonly PartScore[],
): Score & {status: 'scored'} {
  const rounded = roundScore(earned)
  return {status: 'scored', earned: rounded, possible: 1, outcome: outcomeOf(rounded), feedback, trace}
}

/**
 * The outcome of a fraction of the marks, with the margin that Moodle uses in question/engine/states.php
 * for sums of thirds.
 */
function outcomeOf(earned: number): Outcome {
  if (earned > 0.999999) return 'right'
  return earned < 0.000001 ? 'wrong' : 'partial'
}

/** Takes the noise off a sum of fractions: six decimals, as PrairieLearn rounds points; never a negative zero. */
export function roundScore(earned: number): number {
  return Math.round(earned * 1e6) / 1e6 + 0
}
