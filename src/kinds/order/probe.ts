import type {Probe} from '../probe.ts'
import type {OrderQuestion} from './schema.ts'

export function probeOrder(_question: OrderQuestion): Probe[] {
  return []
}
