import type {OrderQuestion} from './schema.ts'

/** Ids in the key that no item has. */
export function foreignIdsOfOrder({items, key}: OrderQuestion): string[] {
  const known = new Set(items.map(({id}) => id))
  return key.filter((id) => !known.has(id))
}
