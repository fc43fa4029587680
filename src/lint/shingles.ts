import {hashText} from '../kinds/shared/random.ts'

const wordsInShingle = 3

/**
 * A text as a set of hashes: every run of three words or signs, and each of the texts shown with it as a whole. Ascending,
 * without repetitions.
 */
export function toShingles(text: string, shown: readonly string[]): readonly number[] {
  const tokens = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu) ?? []
  const found = new Set(shown.map((own) => hashText(`\0${own.toLowerCase().replace(/\s+/g, ' ').trim()}`)))
  const hashes = tokens.map(hashText)
  for (let start = 0; start + wordsInShingle <= hashes.length; start++) {
    let shingle = 0
    for (let index = start; index < start + wordsInShingle; index++)
      shingle = combine(shingle, hashes[index] ?? 0)
    found.add(shingle)
  }
  // A typed array sorts by number without a call for each comparison.
  return [...Uint32Array.from(found).sort()]
}

/** Both sets as one, in the same order; in proportion to their size, because a pattern gives the same to all questions. */
export function mergeShingles(one: readonly number[], other: readonly number[]): readonly number[] {
  const merged: number[] = []
  for (let a = 0, b = 0; a < one.length || b < other.length; ) {
    const left = one[a] ?? Number.POSITIVE_INFINITY
    const right = other[b] ?? Number.POSITIVE_INFINITY
    merged.push(Math.min(left, right))
    if (left <= right) a++
    if (right <= left) b++
  }
  return merged
}

/** A step of FNV-1a with a hash in place of a character. */
function combine(state: number, hash: number): number {
  return Math.imul(state ^ hash, 0x01000193) >>> 0
}
