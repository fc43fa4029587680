import {createRandom} from '../shared/random.ts'
import {shuffleBy, toSeed} from '../shared/shuffle.ts'
import type {PublicOrderQuestion} from './schema.ts'

/** Where the key leaves a choice, an order that is not the key comes up within this many attempts. */
const maxAttempts = 64

/**
 * The items in an order that is not the key, where the question has one: a learner who moves nothing must not be right.
 * Of two items that belong, never showing the key would always show it reversed, so they may come in either order.
 */
export function orderItems<Q extends PublicOrderQuestion>(question: Q, seed: string): Q['items'] {
  const {items, key = []} = question as PublicOrderQuestion & {readonly key?: readonly string[]}
  const random = createRandom(toSeed(seed, question))
  let shuffled = shuffleBy(items, random)
  for (let attempt = 1; attempt < maxAttempts && isKey(shuffled, key); attempt++)
    shuffled = shuffleBy(items, random)
  return shuffled
}

/** Whether the items that belong stand in their right order, whatever stands between them. */
function isKey(items: PublicOrderQuestion['items'], key: readonly string[]): boolean {
  if (key.length < 3) return false
  const ids = items.map(({id}) => id).filter((id) => key.includes(id))
  return ids.every((id, index) => id === key[index])
}
