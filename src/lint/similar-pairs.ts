import {
  findSimilarInSteps,
  maxFound,
  type SimilarPair,
  type SimilarSets,
  toSimilarity,
} from './find-similar.ts'
import type {Steps} from './steps.ts'

type NumberSet = readonly number[]

/** With more new sets than this, comparing all of them by an index takes less time. */
const maxNew = 64

/**
 * The similar pairs of a list of sets that changes again and again. A new set is compared with every other one, and all
 * other pairs are kept. If many sets are new, or too many are alike for all to be compared, all of them are compared as
 * `findSimilarInSteps` does.
 */
export class SimilarPairs {
  readonly #least: number
  /** The sets that were compared with each other. */
  #compared: ReadonlySet<NumberSet> = new Set()
  /** The similarity of each set that has similar ones, by set. */
  #similar = new Map<NumberSet, Map<NumberSet, number>>()

  constructor(least: number) {
    this.#least = least
  }

  /**
   * @param sets as for `findSimilarInSteps`; an array that was in the last list is a set that has not changed
   */
  *update(sets: readonly NumberSet[]): Steps<SimilarSets> {
    const added = sets.filter((set) => !this.#compared.has(set))
    if (added.length <= maxNew && this.#replace(sets, added))
      return {pairs: this.#list(sets), partlyCompared: 0}
    this.#compared = new Set()
    this.#similar.clear()
    const found = yield* findSimilarInSteps(sets, this.#least)
    // If not all were compared, which pairs are found depends on all sets.
    if (found.partlyCompared === 0) this.#keep(sets, found.pairs)
    return found
  }

  /** Whether every set has so few similar ones that all of them are known. */
  #replace(sets: readonly NumberSet[], added: readonly NumberSet[]): boolean {
    const current = new Set(sets)
    for (const set of this.#compared) if (!current.has(set)) this.#forget(set)
    this.#compared = current
    for (const set of added) {
      for (const other of sets) {
        const similarity = other === set ? 0 : toSimilarity(set, other, this.#least)
        if (similarity === 0) continue
        const counts = [this.#join(set, other, similarity), this.#join(other, set, similarity)]
        if (Math.max(...counts) > maxFound) return false
      }
    }
    return true
  }

  #forget(set: NumberSet): void {
    for (const other of this.#similar.get(set)?.keys() ?? []) this.#similar.get(other)?.delete(set)
    this.#similar.delete(set)
  }

  /** Returns how many similar sets the first one has now. */
  #join(set: NumberSet, other: NumberSet, similarity: number): number {
    const known = this.#similar.get(set) ?? new Map<NumberSet, number>()
    this.#similar.set(set, known.set(other, similarity))
    return known.size
  }

  #keep(sets: readonly NumberSet[], pairs: readonly SimilarPair[]): void {
    this.#compared = new Set(sets)
    for (const {first, second, similarity} of pairs) {
      const [one, other] = [sets[first], sets[second]]
      if (!one || !other) continue
      this.#join(one, other, similarity)
      this.#join(other, one, similarity)
    }
  }

  /** In the order of `findSimilarInSteps`. */
  #list(sets: readonly NumberSet[]): SimilarPair[] {
    const indexes = new Map(sets.map((set, index) => [set, index]))
    return sets.flatMap((set, first) =>
      [...(this.#similar.get(set) ?? [])]
        .map(([other, similarity]) => ({first, second: indexes.get(other) ?? first, similarity}))
        .filter(({second}) => second > first)
        .sort((a, b) => a.second - b.second),
    )
  }
}
