import type {Place, Point} from './diagnostic.ts'

export const startOfFile: Place = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}

/** The place of `length` characters in one line. */
export function placeAt(line: number, column: number, length: number): Place {
  return {start: {line, column}, end: {line, column: column + length}}
}

export function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}

/** Whether a point is in a place or at its end, where a cursor may be. */
export function containsPoint({start, end}: Place, at: Point): boolean {
  return comparePoints(start, at) <= 0 && comparePoints(at, end) <= 0
}
