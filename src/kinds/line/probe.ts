import type {Probe} from '../probe.ts'
import type {LineQuestion} from './schema.ts'

export function probeLine(_question: LineQuestion): Probe[] {
  return []
}
