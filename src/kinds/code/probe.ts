import type {Probe} from '../probe.ts'
import type {CodeQuestion} from './schema.ts'

export function probeCode(_question: CodeQuestion): Probe[] {
  return []
}
