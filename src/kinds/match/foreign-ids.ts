import type {MatchQuestion} from './schema.ts'

export function foreignIdsOfMatch(_question: MatchQuestion): string[] {
  return []
}
