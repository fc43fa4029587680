import type {TextQuestion} from './schema.ts'

export function foreignIdsOfText(_question: TextQuestion): string[] {
  return []
}
