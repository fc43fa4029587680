import type {Observation} from './observation.ts'

/**
 * Whether two runs say the same. Where one was cut short, what it had written until then is a matter of time, and only
 * the way it ended counts.
 */
export function isSameObservation(first: Observation, second: Observation): boolean {
  const isWhole = first.end === 'exit' || first.end === 'setup'
  return JSON.stringify(facts(first, isWhole)) === JSON.stringify(facts(second, isWhole))
}

function facts({end, status, raised, stdout, stderr}: Observation, isWhole: boolean): unknown[] {
  const ending = [end, status, raised?.type, raised?.message, raised?.line]
  return isWhole ? [...ending, stdout, stderr] : ending
}
