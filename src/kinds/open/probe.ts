import type {Probe} from '../probe.ts'
import type {OpenQuestion} from './schema.ts'

export function probeOpen(_question: OpenQuestion): Probe[] {
  return []
}
