import type {Probe} from '../probe.ts'
import type {MatchQuestion} from './schema.ts'

export function probeMatch(_question: MatchQuestion): Probe[] {
  return []
}
