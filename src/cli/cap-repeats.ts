import {diagnose} from '../diagnostics/diagnose.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'

/** More diagnostics of one code in one file add nothing, and code hosts do not show more. */
const maximumPerCode = 20

/**
 * Limits the diagnostics shown for one code in one file, and says at the next place how many more there are: a 64 KB file
 * can have as many problems as bytes. Counts and fixes still cover all of them.
 */
export function capRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const totals = countByCode(diagnostics)
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

function countByCode(diagnostics: readonly Diagnostic[]): Map<string, number> {
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
