import type {Option} from '../kinds/choice/schema.ts'
import {createRandom} from './random.ts'

/**
 * The options in an order that depends on the seed and on nothing else: the same on every machine.
 * A pinned option keeps its place, or stands last; the others trade places among themselves.
 *
 * @param seed any text, for example the id of an attempt
 * @throws {TypeError} when the question has no options, or the seed is not text
 */
export function shuffleOptions<O extends Option>(
  question: {readonly id: string; readonly options: readonly O[]},
  seed: string,
): O[] {
  expectShuffle(question, seed)
  return shuffledOptions(question, seed)
}

/** As `shuffleOptions`, of a question and by a seed that were checked before. */
export function shuffledOptions<O extends Option>(
  question: {readonly id: string; readonly options: readonly O[]},
  seed: string,
): O[] {
  const free = question.options.filter(({pin}) => pin === undefined)
  const last = question.options.filter(({pin}) => pin === 'last')
  const random = createRandom(`${seed}\n${question.id}`)
  for (let index = free.length - 1; index > 0; index--) swap(free, index, Math.floor(random() * (index + 1)))

  const places = question.options.filter(({pin}) => pin !== 'last')
  let next = 0
  return [...places.map((option) => (option.pin === 'place' ? option : (free[next++] ?? option))), ...last]
}

/** Without a seed every attempt would have the same order, as if it had been shuffled. */
function expectShuffle(question: {readonly id: string; readonly options?: unknown}, seed: unknown): void {
  if (typeof question?.id !== 'string' || !Array.isArray(question.options)) {
    throw new TypeError('Expected a question with an id and options, such as one of kind choice')
  }
  if (typeof seed !== 'string') throw new TypeError(`Expected a seed as text, found ${typeof seed}`)
}

function swap<T>(list: T[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]]
  if (first === undefined || second === undefined) return
  list[a] = second
  list[b] = first
}
