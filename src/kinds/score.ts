import type {RichText} from '../markdown/rich-text.ts'

export type Outcome = 'right' | 'partial' | 'wrong'

/** What the author wrote for what was responded. */
export interface Feedback {
  /** The id of the option it is about. */
  readonly option: string
  readonly rationale: RichText
}

/**
 * What a response is worth. Not responding is not wrong, and neither is a response that cannot be read:
 * both cost nothing.
 */
export type Score =
  | {
      readonly status: 'scored'
      /** From -1 to `possible`; below 0 only where the author gave a distractor negative credit. */
      readonly earned: number
      readonly possible: 1
      readonly outcome: Outcome
      readonly feedback: readonly Feedback[]
    }
  | {readonly status: 'unanswered'; readonly possible: 1}
  | {readonly status: 'malformed'; readonly possible: 1; readonly reason: string}

/**
 * The outcome of a fraction of the marks, with the margin that Moodle uses in question/engine/states.php
 * for sums of thirds.
 */
export function outcomeOf(earned: number): Outcome {
  if (earned > 0.999999) return 'right'
  return earned < 0.000001 ? 'wrong' : 'partial'
}

/** Takes the noise off a sum of fractions: six decimals, as PrairieLearn rounds points; never a negative zero. */
export function roundScore(earned: number): number {
  return Math.round(earned * 1e6) / 1e6 + 0
}
