import type {Difficulty} from '../../fields/common-fields.ts'

/**
 * The chance that a first attempt is right, by difficulty, for a learner who is strong in the pattern and for one who
 * is not.
 */
export interface MasteryParameters {
  readonly strong: Readonly<Record<Difficulty, number>>
  readonly weak: Readonly<Record<Difficulty, number>>
  /** The probability that a learner is strong before any evidence. */
  readonly prior: number
  /** At this probability or above, a learner is strong; at 1 minus it or below, weak. */
  readonly threshold: number
}

/** Chosen, not measured: replace them with the result of `calibrateMastery` once there are enough responses. */
export const uncalibratedMastery: MasteryParameters = {
  strong: {easy: 0.95, medium: 0.85, hard: 0.75},
  weak: {easy: 0.8, medium: 0.6, hard: 0.4},
  prior: 0.5,
  threshold: 0.9,
}
