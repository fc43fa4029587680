import type {Traits} from './traits.ts'

/** Two questions that ask the same and have different keys, by index. */
export interface Contradiction {
  readonly first: number
  readonly second: number
  /** Shared options beside all options, from 0 to 1. */
  readonly similarity: number
}

const leastShared = 0.6
/** Each question is compared with at most this many others of its stem, the first ones, until so many contradict it. */
const maxCompared = 50
const maxFound = 8

/**
 * Finds questions with the same stem and code and at least 60 % of their options in common, of which one offers the
 * key of the other as wrong. Typed responses: no accepted form in common.
 */
export function findContradictions(questions: readonly Traits[]): Contradiction[] {
  const byStem = new Map<string, number[]>()
  for (const [index, {kind, asked}] of questions.entries()) {
    const stem = `${kind}\n${asked}`
    const group = byStem.get(stem) ?? []
    group.push(index)
    byStem.set(stem, group)
  }
  return [...byStem.values()]
    .flatMap((group) => group.flatMap((_, position) => findEarlier(questions, group, position)))
    .sort((a, b) => a.first - b.first || a.second - b.second)
}

/** The contradictions of one question with those before it in its group. */
function findEarlier(
  questions: readonly Traits[],
  group: readonly number[],
  position: number,
): Contradiction[] {
  const found: Contradiction[] = []
  const second = group[position] ?? -1
  for (const first of group.slice(0, Math.min(position, maxCompared))) {
    const [one, other] = [questions[first], questions[second]]
    const similarity = one && other ? countShared(one.shown, other.shown) : 0
    if (one && other && similarity >= leastShared && contradicts(one, other)) {
      found.push({first, second, similarity})
      if (found.length === maxFound) break
    }
  }
  return found
}

function contradicts(one: Traits, other: Traits): boolean {
  if (one.keyed.length === 0 || other.keyed.length === 0) return false
  if (one.shown.length === 0) return !one.keyed.some((text) => other.keyed.includes(text))
  const offersAsWrong = (from: Traits, to: Traits): boolean =>
    from.keyed.some((text) => to.shown.includes(text) && !to.keyed.includes(text))
  return offersAsWrong(one, other) || offersAsWrong(other, one)
}

/** Two questions without options have all of them in common. */
function countShared(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]).size
  return all === 0 ? 1 : new Set(one.filter((text) => other.includes(text))).size / all
}
