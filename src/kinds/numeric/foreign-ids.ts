import type {NumericQuestion} from './schema.ts'

export function foreignIdsOfNumeric(_question: NumericQuestion): string[] {
  return []
}
