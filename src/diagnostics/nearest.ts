import {distance} from 'fastest-levenshtein'

/** The name that was probably meant: at most a third of its letters apart, and closer than any other. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const folded = word.toLowerCase().trim().slice(0, 100)
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const name of names) {
    const apart = distance(folded, name.toLowerCase())
    if (apart < bestDistance) {
      best = name
      bestDistance = apart
    }
  }
  return best !== undefined && bestDistance <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined
}
