import type {Difficulty} from '../../fields/common-fields.ts'
import {type MasteryParameters, uncalibratedMastery} from './mastery-parameters.ts'

/** One first attempt, right or not; there is nothing in between. */
export interface Evidence {
  readonly difficulty: Difficulty
  readonly right: boolean
  /** The chance that a guess is right; no learner is assumed to do worse. Default 0. */
  readonly guess?: number
}

export interface Mastery {
  readonly verdict: 'strong' | 'weak' | 'not-proven'
  /** The probability that the learner is strong, given the parameters. */
  readonly probability: number
  /** The sum of the logarithms of the likelihood ratios. */
  readonly logRatio: number
  /** How many questions were asked and right, by difficulty. */
  readonly counts: Readonly<Record<Difficulty, {readonly asked: number; readonly right: number}>>
}

/**
 * Whether a learner is strong, by an item-specific sequential probability ratio test with two states (Frick's
 * EXSPRT). It assumes that first attempts are independent of each other.
 */
export function judgeMastery(
  evidence: readonly Evidence[],
  parameters: MasteryParameters = uncalibratedMastery,
): Mastery {
  const {prior, threshold} = parameters
  const logRatio = evidence.reduce((sum, one) => sum + computeLogRatio(one, parameters), 0)
  const probability = 1 / (1 + ((1 - prior) / prior) * Math.exp(-logRatio))
  return {
    verdict: toVerdict(probability, threshold),
    probability,
    logRatio,
    counts: {
      easy: countAsked(evidence, 'easy'),
      medium: countAsked(evidence, 'medium'),
      hard: countAsked(evidence, 'hard'),
    },
  }
}

function toVerdict(probability: number, threshold: number): Mastery['verdict'] {
  if (probability >= threshold) return 'strong'
  return probability <= 1 - threshold ? 'weak' : 'not-proven'
}

function computeLogRatio(
  {difficulty, right, guess = 0}: Evidence,
  {strong, weak}: MasteryParameters,
): number {
  const ifWeak = Math.max(weak[difficulty], guess)
  const ifStrong = Math.max(strong[difficulty], ifWeak)
  // If a guess is certain to be right, an attempt gives no evidence.
  if (ifWeak >= 1) return 0
  return right ? Math.log(ifStrong / ifWeak) : Math.log((1 - ifStrong) / (1 - ifWeak))
}

function countAsked(evidence: readonly Evidence[], difficulty: Difficulty): {asked: number; right: number} {
  const asked = evidence.filter((one) => one.difficulty === difficulty)
  return {asked: asked.length, right: asked.filter(({right}) => right).length}
}
