import type {Edit, Point} from '../diagnostic.ts'
import {comparePoints} from '../place.ts'

/**
 * Applies edits to a text and counts them. Of overlapping edits only the first in the text is applied;
 * the others need another run, because they were made for the original text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): {text: string; applied: number} {
  const sorted = [...edits].sort((a, b) => comparePoints(a.place.start, b.place.start))
  const starts = lineStarts(text)
  let result = ''
  let done = 0
  let applied = 0
  for (const {place, text: replacement} of sorted) {
    const start = toOffset(starts, place.start, text.length)
    const end = toOffset(starts, place.end, text.length)
    if (start < done || end < start) continue
    result += text.slice(done, start) + replacement
    done = end
    applied++
  }
  return {text: result + text.slice(done), applied}
}

/** Offsets of the lines; a byte order mark does not count as part of the first line. */
function lineStarts(text: string): number[] {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length)
  return starts
}

function toOffset(starts: readonly number[], {line, column}: Point, length: number): number {
  return Math.min((starts[line - 1] ?? length) + column - 1, length)
}
