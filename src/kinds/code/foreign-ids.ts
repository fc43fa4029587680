import type {CodeQuestion} from './schema.ts'

export function foreignIdsOfCode(_question: CodeQuestion): string[] {
  return []
}
