import type {Observation, Observed} from './observation.ts'
import {scrubObservation} from './scrub.ts'

/**
 * What all runs of a program say: to the letter, or else without what differs and means nothing; or that two of them
 * differ. Where one of them met a limit, that is all there is to say.
 */
export function toObserved(first: Observation, others: readonly Observation[]): Observed {
  if (others.every((other) => isEqual(first, other))) return {observation: first}
  const limited = [first, ...others].find(({end}) => end !== 'exit' && end !== 'setup')
  if (limited) return {observation: limited}
  const differing = others.find((other) => !isSameObservation(first, other))
  return differing ? {nondeterministic: [first, differing]} : {observation: scrubObservation(first)}
}

/**
 * Whether two runs say the same but for what means nothing. Where one was cut short, what it had written until then is
 * a matter of time, and only the way it ended counts.
 */
export function isSameObservation(first: Observation, second: Observation): boolean {
  return isEqual(scrubObservation(first), scrubObservation(second))
}

function isEqual(first: Observation, second: Observation): boolean {
  const isComplete = first.end === 'exit' || first.end === 'setup'
  return JSON.stringify(facts(first, isComplete)) === JSON.stringify(facts(second, isComplete))
}

function facts({end, status, raised, stdout, stderr}: Observation, isWhole: boolean): unknown[] {
  const ending = [end, status, raised?.type, raised?.message, raised?.line]
  return isWhole ? [...ending, stdout, stderr] : ending
}
