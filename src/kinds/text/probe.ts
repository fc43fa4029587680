import type {Probe} from '../probe.ts'
import type {TextQuestion} from './schema.ts'

export function probeText(_question: TextQuestion): Probe[] {
  return []
}
