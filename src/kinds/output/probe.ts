import type {Probe} from '../probe.ts'
import type {OutputQuestion} from './schema.ts'

export function probeOutput(_question: OutputQuestion): Probe[] {
  return []
}
