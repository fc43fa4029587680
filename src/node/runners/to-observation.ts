import type {Observation} from '../../proof/observation.ts'
import type {Capture} from '../sandbox/job.ts'

/** What holds for every language. */
export function toObservation({end, began, stdout, stderr, status, raised}: Capture): Observation {
  const seen = {stdout, stderr, ...(status !== undefined && {status}), ...(raised && {raised})}
  if (!began) return {end: 'setup', ...seen}
  return {end: end === 'lost' ? 'killed' : end, ...seen}
}
