import {compareText} from '../../diagnostics/compare-text.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import type {ReportInBank} from './report-in-bank.ts'

/** A path as file systems see it that ignore case or Unicode normalisation. */
export const toFoldedPath = (path: string): string => path.normalize('NFC').toLowerCase()

/** Reports paths that some file systems treat as equal: they have the same folded path. */
export function checkPaths(paths: readonly string[], reportInBank: ReportInBank): void {
  const isAsset = (path: string): number => Number(!path.endsWith('.md'))
  const sorted = [...new Set(paths)].sort((a, b) => isAsset(a) - isAsset(b) || compareText(a, b))
  const [other, ...later] = sorted
  if (other === undefined) return
  for (const file of later) {
    const related = [{message: 'the other one', file: other}]
    reportInBank('file/path-collision', {other}, {file, place: startOfFile, related})
  }
}
