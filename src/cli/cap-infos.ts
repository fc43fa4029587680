import type {Diagnostic} from '../diagnostics/diagnostic.ts'

/** More infos of one code push the warnings of a run off the screen. */
const maximumPerCode = 10

/** Infos of one code that are not shown. */
export interface Omitted {
  readonly code: string
  readonly infos: number
  /** The number of files with at least one of them. */
  readonly files: number
}

/** Limits the infos of each code over all files. Errors and warnings are all kept. */
export function capInfos(diagnostics: readonly Diagnostic[]): {shown: Diagnostic[]; omitted: Omitted[]} {
  const seen = new Map<string, number>()
  const files = new Map<string, Set<string>>()
  const shown = diagnostics.filter(({severity, code, file}) => {
    if (severity !== 'info') return true
    const number = (seen.get(code) ?? 0) + 1
    seen.set(code, number)
    if (number <= maximumPerCode) return true
    files.set(code, (files.get(code) ?? new Set()).add(file))
    return false
  })
  const omitted = [...files].map(([code, {size}]) => ({
    code,
    infos: (seen.get(code) ?? 0) - maximumPerCode,
    files: size,
  }))
  return {shown, omitted}
}
