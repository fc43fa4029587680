import {compareText} from './compare-text.ts'
import type {Diagnostic} from './diagnostic.ts'
import {comparePoints} from './place.ts'

/** Orders by file, place and code, so that the same diagnostics always come in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      comparePoints(a.place.start, b.place.start) ||
      compareText(a.code, b.code),
  )
}
