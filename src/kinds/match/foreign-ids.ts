import type {MatchQuestion} from './schema.ts'

/** Ids in the key that no item has, and left items that have no key. */
export function foreignIdsOfMatch({left, right, key}: MatchQuestion): string[] {
  const onLeft = new Set(left.map(({id}) => id))
  const onRight = new Set(right.map(({id}) => id))
  return [
    ...Object.entries(key).flatMap(([from, to]) => (onLeft.has(from) && onRight.has(to) ? [] : [from])),
    ...left.flatMap(({id}) => (Object.hasOwn(key, id) ? [] : [id])),
  ]
}
