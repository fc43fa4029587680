import {distance} from 'fastest-levenshtein'

/** The name that was probably meant: at most a third of its letters apart, and closer than any other. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const folded = word.toLowerCase().trim().slice(0, 100)
  let best: string | undefined
  let bestDistance = Number.POSITIVE_INFINITY
  for (const name of names) {
    const apart = distanceOf(folded, name.toLowerCase())
    if (apart < bestDistance) {
      best = name
      bestDistance = apart
    }
  }
  return best !== undefined && bestDistance <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined
}

/** As many slips as it takes from one to the other; two neighbours that traded places are one slip. */
function distanceOf(word: string, name: string): number {
  const at = [...name].findIndex((letter, index) => word.charAt(index) !== letter)
  const swapped = `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`
  return at !== -1 && swapped === name ? 1 : distance(word, name)
}
