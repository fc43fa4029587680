import type {Observation} from './observation.ts'
import {scrubObservation} from './scrub.ts'

/**
 * What two runs say alike: all of it to the letter, or else without what differs and means nothing; or nothing. Where one
 * of them met a limit, that is all there is to say.
 */
export function commonObservation(first: Observation, second: Observation): Observation | undefined {
  if (isEqual(first, second)) return first
  const limited = [first, second].find(({end}) => end !== 'exit' && end !== 'setup')
  if (limited) return limited
  return isSameObservation(first, second) ? scrubObservation(first) : undefined
}

/**
 * Whether two runs say the same but for what means nothing. Where one was cut short, what it had written until then is
 * a matter of time, and only the way it ended counts.
 */
export function isSameObservation(first: Observation, second: Observation): boolean {
  return isEqual(scrubObservation(first), scrubObservation(second))
}

function isEqual(first: Observation, second: Observation): boolean {
  const isWhole = first.end === 'exit' || first.end === 'setup'
  return JSON.stringify(facts(first, isWhole)) === JSON.stringify(facts(second, isWhole))
}

function facts({end, status, raised, stdout, stderr}: Observation, isWhole: boolean): unknown[] {
  const ending = [end, status, raised?.type, raised?.message, raised?.line]
  return isWhole ? [...ending, stdout, stderr] : ending
}
