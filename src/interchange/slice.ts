import type {Place, Point} from '../diagnostics/diagnostic.ts'

/** A part of a text that knows where it begins in the whole, so that places survive cutting. */
export interface Slice {
  readonly text: string
  /** Its offset in the whole text, in UTF-16 units. */
  readonly at: number
}

export function cut({text, at}: Slice, from: number, to = text.length): Slice {
  return {text: text.slice(from, to), at: at + from}
}

/** Without white space at both ends. */
export function trimSlice(slice: Slice): Slice {
  const from = slice.text.length - slice.text.trimStart().length
  return cut(slice, from, Math.max(from, slice.text.trimEnd().length))
}

/** Finds places in a text by offset. */
export function createLocator(text: string): (slice: Slice) => Place {
  const starts = [0]
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1))
    starts.push(index + 1)
  const toPoint = (offset: number): Point => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
  }
  return ({text: part, at}) => ({start: toPoint(at), end: toPoint(at + part.length)})
}
