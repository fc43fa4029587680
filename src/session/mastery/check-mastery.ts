import {difficulties} from '../../fields/common-fields.ts'
import type {MasteryParameters} from './mastery-parameters.ts'

/** @throws {TypeError} when the parameters would give a verdict without evidence, or never give one */
export function checkMastery({strong, weak, prior, threshold}: MasteryParameters): void {
  const isSound = difficulties.every(
    (difficulty) =>
      isInside(strong?.[difficulty]) && isInside(weak?.[difficulty]) && strong[difficulty] > weak[difficulty],
  )
  if (!isSound)
    throw new TypeError(
      'Expected for every difficulty a chance between 0 and 1, of strong learners above that of weak ones',
    )
  if (!isInside(prior)) throw new TypeError('Expected a prior between 0 and 1')
  if (!(isInside(threshold) && threshold > 0.5))
    throw new TypeError('Expected a threshold between a half and 1')
}

const isInside = (chance: number): boolean => Number.isFinite(chance) && chance > 0 && chance < 1
