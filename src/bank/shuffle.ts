import type {Option} from '../kinds/choice/schema.ts'
import {createRandom} from './random.ts'

/**
 * The options in an order that depends on the seed and on nothing else: the same on every machine.
 * A pinned option keeps its place, or stands last; the others trade places among themselves.
 *
 * @param seed any text, for example the id of an attempt
 */
export function shuffleOptions<O extends Option>(
  question: {readonly id: string; readonly options: readonly O[]},
  seed: string,
): O[] {
  const free = question.options.filter(({pin}) => pin === undefined)
  const last = question.options.filter(({pin}) => pin === 'last')
  const random = createRandom(`${seed}\n${question.id}`)
  for (let index = free.length - 1; index > 0; index--) swap(free, index, Math.floor(random() * (index + 1)))

  const shuffled = question.options.filter(({pin}) => pin !== 'last')
  let next = 0
  return [...shuffled.map((option) => (option.pin === 'place' ? option : (free[next++] ?? option))), ...last]
}

function swap<T>(list: T[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]]
  if (first === undefined || second === undefined) return
  list[a] = second
  list[b] = first
}
