import type {OpenQuestion} from './schema.ts'

export function foreignIdsOfOpen(_question: OpenQuestion): string[] {
  return []
}
