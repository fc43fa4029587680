import type {OrderQuestion} from './schema.ts'

export function foreignIdsOfOrder(_question: OrderQuestion): string[] {
  return []
}
