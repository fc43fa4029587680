import type {Probe} from '../probe.ts'
import type {ClozeQuestion} from './schema.ts'

export function probeCloze(_question: ClozeQuestion): Probe[] {
  return []
}
