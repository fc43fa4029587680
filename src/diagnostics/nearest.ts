import {distance} from 'fastest-levenshtein'

/**
 * The name that was probably meant: at most a third of its letters differ.
 * A name of up to four letters must be at most one typo away, and the only one so close.
 */
export function nearest<N extends string>(word: string, names: Iterable<N>): N | undefined {
  const folded = word.toLowerCase().trim().slice(0, 100)
  let best: N | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  let isUnique = true
  for (const name of names) {
    const apart = countSlips(folded, name.toLowerCase())
    isUnique = apart < bestDistance || (isUnique && apart > bestDistance)
    if (apart < bestDistance) {
      best = name
      bestDistance = apart
    }
  }
  if (best === undefined) return undefined
  const isShort = Math.min(best.length, folded.length) <= 4
  if (isShort) return bestDistance <= 1 && isUnique ? best : undefined
  return bestDistance <= Math.floor(best.length / 3) ? best : undefined
}

/** The number of typos between two words; two swapped neighbouring letters count as one. */
function countSlips(word: string, name: string): number {
  const at = [...name].findIndex((letter, index) => word.charAt(index) !== letter)
  const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
  return at !== -1 && swapped === name ? 1 : distance(word, name)
}
