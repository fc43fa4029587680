import type {Observation, Observed} from './observation.ts'
import {scrubObservation} from './scrub.ts'

/**
 * Combines all runs of a program. Runs that differ only in meaningless details are scrubbed; if one met a limit, that run
 * is the result; otherwise two differing runs are returned.
 */
export function toObserved(first: Observation, others: readonly Observation[]): Observed {
  if (others.every((other) => isEqual(first, other))) return {observation: first}
  const limited = [first, ...others].find(({end}) => end !== 'exit' && end !== 'setup')
  if (limited) return {observation: limited}
  const differing = others.find((other) => !isSameObservation(first, other))
  return differing ? {nondeterministic: [first, differing]} : {observation: scrubObservation(first)}
}

/**
 * Whether two runs are equal after scrubbing. The output of a run that was cut short depends on timing, so only the way
 * it ended counts.
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
