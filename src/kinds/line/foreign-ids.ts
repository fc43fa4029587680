import type {LineQuestion} from './schema.ts'

export function foreignIdsOfLine(_question: LineQuestion): string[] {
  return []
}
