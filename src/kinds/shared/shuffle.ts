import {createRandom} from './random.ts'

/** The parts in an order that depends on their order before, the seed and nothing else: the same on every machine. */
export function shuffleParts<T>(parts: readonly T[], seed: string): T[] {
  return shuffleBy(parts, createRandom(seed))
}

/** Fisher and Yates: every order is equally likely. */
export function shuffleBy<T>(parts: readonly T[], random: () => number): T[] {
  const shuffled = [...parts]
  for (let index = shuffled.length - 1; index > 0; index--)
    swap(shuffled, index, Math.floor(random() * (index + 1)))
  return shuffled
}

/** What orders the parts of a question: two questions of one attempt have nothing in common. */
export function toSeed(seed: string, {id}: {readonly id: string}): string {
  return `${seed}\n${id}`
}

function swap<T>(list: T[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]]
  if (first === undefined || second === undefined) return
  list[a] = second
  list[b] = first
}
