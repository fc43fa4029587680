import type {Option} from '../kinds/choice/schema.ts'

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

/** Numbers in [0, 1): an FNV-1a hash of the seed's UTF-16 units feeds mulberry32, both in 32-bit integer arithmetic. */
function createRandom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let index = 0; index < seed.length; index++)
    state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
