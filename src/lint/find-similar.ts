import {finish, type Steps} from './steps.ts'

/** Two sets that are alike, by index. */
export interface SimilarPair {
  readonly first: number
  readonly second: number
  /** Shared elements beside all elements (Jaccard), from 0 to 1. */
  readonly similarity: number
}

export interface SimilarSets {
  readonly pairs: SimilarPair[]
  /** The number of sets with so many candidates or similar sets that they were not compared with all of them. */
  readonly partlyCompared: number
}

/** Sets that are smaller say too little to be compared. */
const minSize = 8
/**
 * In a bank made from a template every question resembles every other. Each set is compared with at most this many
 * others, the latest, and only until so many of them are similar, so that time and memory grow with the size of the bank.
 */
const maxCompared = 256
export const maxFound = 32

/**
 * All pairs of sets whose similarity is at least `least`, exactly: a set join with a prefix filter (Chaudhuri, Ganti and
 * Kaushik 2006; AllPairs, Bayardo et al. 2007). Two sets that are alike share one of their rarest elements.
 *
 * @param sets unsigned integers of 32 bits, each set in ascending order, without repetitions
 */
export function findSimilar(sets: readonly (readonly number[])[], least: number): SimilarPair[] {
  return finish(findSimilarInSteps(sets, least)).pairs
}

/** As `findSimilar`, with a step for each set. */
export function* findSimilarInSteps(sets: readonly (readonly number[])[], least: number): Steps<SimilarSets> {
  const counts = countElements(sets)
  const order = sets.map((_, index) => index).filter((index) => sizeAt(sets, index) >= minSize)
  order.sort((a, b) => sizeAt(sets, a) - sizeAt(sets, b) || a - b)
  const holders = new Map<number, Holders>()
  const pairs: SimilarPair[] = []
  let partlyCompared = 0
  for (const index of order) {
    yield
    const set = sets[index] ?? []
    const prefix = toPrefix(set, least, counts)
    const {candidates, isWhole} = listCandidates(prefix, holders)
    let found = 0
    for (const other of candidates) {
      if (found === maxFound) break
      const similarity = toSimilarity(set, sets[other] ?? [], least)
      if (similarity === 0) continue
      found++
      pairs.push({first: Math.min(index, other), second: Math.max(index, other), similarity})
    }
    if (found === maxFound || !isWhole) partlyCompared++
    for (const element of prefix) addHolder(holders, element, index)
  }
  return {pairs: pairs.sort((a, b) => a.first - b.first || a.second - b.second), partlyCompared}
}

/** The elements of which a similar set must share one: the rarest. */
function toPrefix(set: readonly number[], least: number, counts: Counts): readonly number[] {
  // An element that no other set has is among the rarest and finds nothing, so only the others are sorted.
  const shared = set.filter((element) => (counts.get(toKey(element)) ?? 0) > 1)
  const alone = set.length - shared.length
  const length = Math.max(set.length - Math.ceil(least * set.length) + 1 - alone, 0)
  return length === 0 ? [] : sortByCount(shared, counts).slice(0, length)
}

/** The latest sets with an element. */
interface Holders {
  readonly latest: number[]
  isWhole: boolean
}

/** Sets that share an element of the prefix, first those that share its rarest. */
function listCandidates(prefix: readonly number[], holders: ReadonlyMap<number, Holders>) {
  const candidates = new Set<number>()
  let isWhole = true
  for (const element of prefix) {
    const known = holders.get(element)
    if (!known) continue
    if (!known.isWhole) isWhole = false
    for (let at = known.latest.length - 1; at >= 0; at--) {
      const other = known.latest[at] ?? 0
      if (candidates.size < maxCompared) candidates.add(other)
      else if (!candidates.has(other)) return {candidates, isWhole: false}
    }
  }
  return {candidates, isWhole}
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

function addHolder(holders: Map<number, Holders>, element: number, index: number): void {
  const known = holders.get(element) ?? {latest: [], isWhole: true}
  known.latest.push(index)
  if (known.latest.length > maxCompared) {
    known.latest.shift()
    known.isWhole = false
  }
  holders.set(element, known)
}

const sizeAt = (sets: readonly (readonly number[])[], index: number): number => sets[index]?.length ?? 0

/** The similarity of two sets that are large enough to be compared, or 0 if it is less than `least`. */
export function toSimilarity(one: readonly number[], other: readonly number[], least: number): number {
  const [smaller, larger] = one.length < other.length ? [one, other] : [other, one]
  if (smaller.length < minSize || smaller.length < least * larger.length) return 0
  const similarity = compare(smaller, larger, least)
  return similarity < least ? 0 : similarity
}

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
