import type {Option} from '../kinds/choice/schema.ts'
import {orderOptions} from '../kinds/choice/shuffle.ts'
import {atKind, type PublicQuestion} from '../kinds/kinds.ts'
import {publicSides} from '../kinds/sides.ts'

/**
 * The options in an order that depends on the seed and the question's id: the same on every machine. A pinned option
 * keeps its position or stays last; the others are shuffled. If there are only two options, they keep their order.
 *
 * @param seed any text, for example the id of an attempt
 * @throws {TypeError} when the question has no options, or the seed is not text
 */
export function shuffleOptions<O extends Option>(
  question: {readonly id: string; readonly options: readonly O[]},
  seed: string,
): O[] {
  if (typeof question?.id !== 'string' || !Array.isArray(question.options)) {
    throw new TypeError('Expected a question with an id and options, such as one of kind choice')
  }
  expectSeed(seed)
  return orderOptions(question, seed)
}

/**
 * A copy of the question with its parts shuffled: the options of `choice`, the items of `order`, the right column of
 * `match` and the options of each choice in a `cloze`. Other kinds have nothing to shuffle. The order depends on the
 * seed and the question's id, as in `shuffleOptions`. The items of a question with its key are never in the right
 * order, unless only two of them belong to the solution.
 *
 * @param seed any text, for example the id of an attempt
 * @throws {TypeError} when it is not a question, or the seed is not text
 */
export function shuffleQuestion<Q extends PublicQuestion>(question: Q, seed: string): Q {
  if (typeof question?.id !== 'string' || !Object.hasOwn(publicSides, question.kind)) {
    throw new TypeError('Expected a question with an id and a kind')
  }
  expectSeed(seed)
  // The entry returns its argument with parts in another order.
  return (atKind(publicSides, question as PublicQuestion).shuffle?.(question, seed) ?? question) as Q
}

/** Without a seed, every attempt would have the same order and still look shuffled. */
function expectSeed(seed: unknown): void {
  if (typeof seed !== 'string') throw new TypeError(`Expected a seed as text, found ${typeof seed}`)
}
