import {createRandom} from '../shared/random.ts'
import {shuffleBy, toSeed} from '../shared/shuffle.ts'
import type {PublicOrderQuestion} from './schema.ts'

/** If an order other than the key exists, one is found within this many attempts. */
const maxAttempts = 64

/**
 * The items in an order that is not the key, if possible: a learner who moves nothing must not be right. With two
 * items that belong, avoiding the key would always show it reversed, so either order may come.
 */
export function orderItems<Q extends PublicOrderQuestion>(question: Q, seed: string): Q['items'] {
  const {items, key = []} = question as PublicOrderQuestion & {readonly key?: readonly string[]}
  const random = createRandom(toSeed(seed, question))
  let shuffled = shuffleBy(items, random)
  for (let attempt = 1; attempt < maxAttempts && isKey(shuffled, key); attempt++)
    shuffled = shuffleBy(items, random)
  return shuffled
}

/** Whether the items that belong are in the right order, with any others in between. */
function isKey(items: PublicOrderQuestion['items'], key: readonly string[]): boolean {
  if (key.length < 3) return false
  const ids = items.map(({id}) => id).filter((id) => key.includes(id))
  return ids.every((id, index) => id === key[index])
}
