import {diagnose} from '../diagnostics/diagnose.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'

/** Whoever saw this many of one code in one file knows what it is about, and no code host shows more of them. */
const maximumPerCode = 20

/**
 * What to show of faults: of one code in one file the first few, and at the place of the next how many more there are.
 * A file of 64 KB can hold as many faults as it has bytes. Only what is shown is cut: counts and fixes are of all.
 */
export function capRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const totals = countBy(diagnostics)
  const seen = new Map<string, number>()
  return diagnostics.flatMap((diagnostic) => {
    const {code, file, place} = diagnostic
    const key = toKey(diagnostic)
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    if (number <= maximumPerCode) return [diagnostic]
    if (number > maximumPerCode + 1) return []
    const count = (totals.get(key) ?? 0) - maximumPerCode
    return [diagnose('limit/repeats', {code, count, limit: maximumPerCode}, {file, place})]
  })
}

function countBy(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const key = toKey(diagnostic)
    totals.set(key, (totals.get(key) ?? 0) + 1)
  }
  return totals
}

function toKey({code, file}: Diagnostic): string {
  return `${code} ${file}`
}
