import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'

/** Lines of a program, counted from 1. */
export interface LineRange {
  readonly lines: readonly number[]
  /** The name of the fence, if given. */
  readonly fence?: string
}

/** A larger range would not show which line is wrong. The limit also keeps a key within the limits of a response. */
const maxLines = 20

/** Reads `line 4`, `lines 4-5` and `line 4 of #main`. */
export function readLineRange(source: SourceFile, text: string, place: Place): LineRange | undefined {
  const match = /^lines?\s(\d{1,5})(?:\s?[-–]\s?(\d{1,5}))?(?:\sof\s#([a-z0-9-]+))?\.?$/i.exec(text.trim())
  const first = Number(match?.[1])
  const last = Number(match?.[2] ?? first)
  if (!match || first < 1 || last < first || last - first >= maxLines) {
    report(source, 'line/notation', {text: text.trim()}, place)
    return undefined
  }
  const lines = Array.from({length: last - first + 1}, (_, index) => first + index)
  return {lines, ...(match[3] !== undefined && {fence: match[3]})}
}
