import {finish, type Steps} from './steps.ts'

/** Two sets that are alike, by index. */
export interface SimilarPair {
  readonly first: number
  readonly second: number
  /** Shared elements beside all elements (Jaccard), from 0 to 1. */
  readonly similarity: number
}

/** Sets that are smaller say too little to be compared. */
const minSize = 8
/** Where more sets than this share their rarest elements, only the latest are compared: a bank made from a template. */
const maxCandidates = 256

/**
 * All pairs of sets whose similarity is at least `least`, exactly: a set join with a prefix filter (Chaudhuri, Ganti and
 * Kaushik 2006; AllPairs, Bayardo et al. 2007). Two sets that are alike share one of their rarest elements.
 *
 * @param sets unsigned integers of 32 bits, each set in ascending order, without repetitions
 */
export function findSimilar(sets: readonly (readonly number[])[], least: number): SimilarPair[] {
  return finish(findSimilarInSteps(sets, least))
}

/** As `findSimilar`, with a step for each set. */
export function* findSimilarInSteps(
  sets: readonly (readonly number[])[],
  least: number,
): Steps<SimilarPair[]> {
  const counts = countElements(sets)
  const order = sets.map((_, index) => index).filter((index) => sizeAt(sets, index) >= minSize)
  order.sort((a, b) => sizeAt(sets, a) - sizeAt(sets, b) || a - b)
  const holders = new Map<number, number[]>()
  const pairs: SimilarPair[] = []
  for (const index of order) {
    yield
    const set = sets[index] ?? []
    // An element that no other set has is among the rarest and finds nothing, so only the others are sorted.
    const shared = set.filter((element) => (counts.get(toKey(element)) ?? 0) > 1)
    const alone = set.length - shared.length
    const length = Math.max(set.length - Math.ceil(least * set.length) + 1 - alone, 0)
    const prefix = length === 0 ? [] : sortByCount(shared, counts).slice(0, length)
    for (const other of new Set(prefix.flatMap((element) => holders.get(element) ?? []))) {
      if (sizeAt(sets, other) < least * set.length) continue
      const similarity = compare(set, sets[other] ?? [], least)
      if (similarity >= least)
        pairs.push({first: Math.min(index, other), second: Math.max(index, other), similarity})
    }
    for (const element of prefix) addHolder(holders, element, index)
  }
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second)
}

type Counts = ReadonlyMap<number, number>

function countElements(sets: readonly (readonly number[])[]): Counts {
  const counts = new Map<number, number>()
  for (const set of sets)
    for (const element of set) counts.set(toKey(element), (counts.get(toKey(element)) ?? 0) + 1)
  return counts
}

/** A signed integer, which a map finds faster. */
const toKey = (element: number): number => element | 0

const elements = 2 ** 32

/** The rarest first. Counts and elements as one number each sort without a call for each comparison. */
function sortByCount(set: readonly number[], counts: Counts): number[] {
  const sorted = Float64Array.from(set, (element) => (counts.get(toKey(element)) ?? 0) * elements + element)
  return Array.from(sorted.sort(), (element) => element % elements)
}

function addHolder(holders: Map<number, number[]>, element: number, index: number): void {
  const list = holders.get(element) ?? []
  list.push(index)
  if (list.length > maxCandidates) list.shift()
  holders.set(element, list)
}

const sizeAt = (sets: readonly (readonly number[])[], index: number): number => sets[index]?.length ?? 0

/** The similarity, or 0 as soon as it cannot be `least`. */
function compare(one: readonly number[], other: readonly number[], least: number): number {
  const needed = Math.floor((least / (1 + least)) * (one.length + other.length))
  let shared = 0
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    if (shared + Math.min(one.length - a, other.length - b) < needed) return 0
    const left = one[a] ?? 0
    const right = other[b] ?? 0
    if (left === right) shared++
    if (left <= right) a++
    if (right <= left) b++
  }
  return shared / (one.length + other.length - shared)
}
