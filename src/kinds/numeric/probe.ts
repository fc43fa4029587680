import type {Probe} from '../probe.ts'
import type {NumericQuestion} from './schema.ts'

export function probeNumeric(_question: NumericQuestion): Probe[] {
  return []
}
