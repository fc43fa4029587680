import {createRandom} from './random.ts'

/** Shuffles parts by their current order and the seed alone: the same on every machine. */
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

/** The seed for the parts of a question, so that questions of one attempt have unrelated orders. */
export function toSeed(seed: string, {id}: {readonly id: string}): string {
  return `${seed}\n${id}`
}

function swap<T>(list: T[], a: number, b: number): void {
  const [first, second] = [list[a], list[b]]
  if (first === undefined || second === undefined) return
  list[a] = second
  list[b] = first
}
