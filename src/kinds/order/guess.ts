import type {PublicOrderQuestion} from './schema.ts'

/** One of all orders of all items; where some are to be left out it is less. */
export function guessOrder({items}: PublicOrderQuestion): number {
  return items.reduce((chance, _item, index) => chance / (index + 1), 1)
}
