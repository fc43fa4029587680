import type {ClozeQuestion} from './schema.ts'

export function foreignIdsOfCloze(_question: ClozeQuestion): string[] {
  return []
}
