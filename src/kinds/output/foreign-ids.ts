import type {OutputQuestion} from './schema.ts'

export function foreignIdsOfOutput(_question: OutputQuestion): string[] {
  return []
}
