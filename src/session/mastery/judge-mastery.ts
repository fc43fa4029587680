import type {Difficulty} from '../../fields/common-fields.ts'
import {type MasteryParameters, uncalibratedMastery} from './mastery-parameters.ts'

/** One first attempt, right or not: nothing in between. */
export interface Evidence {
  readonly difficulty: Difficulty
  readonly right: boolean
  /** How likely a mere guess is right; no learner is taken to be worse than that. Default 0. */
  readonly guess?: number
}

export interface Mastery {
  readonly verdict: 'strong' | 'weak' | 'not-proven'
  /** How likely the learner is strong, as far as the parameters hold. */
  readonly probability: number
  /** The sum of the logarithms of the likelihood ratios. */
  readonly logRatio: number
  /** How many were asked and right, by difficulty. */
  readonly counts: Readonly<Record<Difficulty, {readonly asked: number; readonly right: number}>>
}

/**
 * Whether a learner is strong: an item-specific sequential probability ratio test with two states (Frick's EXSPRT), which
 * takes first attempts for independent of one another.
 */
export function judgeMastery(
  evidence: readonly Evidence[],
  parameters: MasteryParameters = uncalibratedMastery,
): Mastery {
  const {prior, threshold} = parameters
  const logRatio = evidence.reduce((sum, one) => sum + logRatioOf(one, parameters), 0)
  const probability = 1 / (1 + ((1 - prior) / prior) * Math.exp(-logRatio))
  return {
    verdict: verdictAt(probability, threshold),
    probability,
    logRatio,
    counts: {
      easy: countOf(evidence, 'easy'),
      medium: countOf(evidence, 'medium'),
      hard: countOf(evidence, 'hard'),
    },
  }
}

function verdictAt(probability: number, threshold: number): Mastery['verdict'] {
  if (probability >= threshold) return 'strong'
  return probability <= 1 - threshold ? 'weak' : 'not-proven'
}

function logRatioOf({difficulty, right, guess = 0}: Evidence, {strong, weak}: MasteryParameters): number {
  const ifWeak = Math.max(weak[difficulty], guess)
  const ifStrong = Math.max(strong[difficulty], ifWeak)
  // Where a mere guess is certain to be right, nothing follows from an attempt.
  if (ifWeak >= 1) return 0
  return right ? Math.log(ifStrong / ifWeak) : Math.log((1 - ifStrong) / (1 - ifWeak))
}

function countOf(evidence: readonly Evidence[], difficulty: Difficulty): {asked: number; right: number} {
  const asked = evidence.filter((one) => one.difficulty === difficulty)
  return {asked: asked.length, right: asked.filter(({right}) => right).length}
}
