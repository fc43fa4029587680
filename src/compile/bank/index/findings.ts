import type {Diagnostic} from '../../../diagnostics/diagnostic.ts'
import {sortDiagnostics} from '../../../diagnostics/sort-diagnostics.ts'

/** Diagnostics by the check that found them and by file, so that a check can be repeated alone. */
export class Findings {
  readonly #byCheck = new Map<string, readonly Diagnostic[]>()
  readonly #byFile = new Map<string, Map<string, readonly Diagnostic[]>>()

  /** Replaces what a check has found, and adds the files whose diagnostics differ now to `touched`. */
  replace(check: string, found: readonly Diagnostic[], touched: Set<string>): void {
    const before = this.#byCheck.get(check) ?? []
    if (before.length === 0 && found.length === 0) return
    for (const [file, list] of byFile(before, found)) {
      const checks = this.#byFile.get(file) ?? new Map<string, readonly Diagnostic[]>()
      if (JSON.stringify(checks.get(check) ?? []) !== JSON.stringify(list)) touched.add(file)
      if (list.length > 0) checks.set(check, list)
      else checks.delete(check)
      if (checks.size > 0) this.#byFile.set(file, checks)
      else this.#byFile.delete(file)
    }
    if (found.length > 0) this.#byCheck.set(check, found)
    else this.#byCheck.delete(check)
  }

  has(check: string): boolean {
    return this.#byCheck.has(check)
  }

  /** Sorted, whatever the order of the checks was. */
  of(file: string): readonly Diagnostic[] {
    const checks = this.#byFile.get(file)
    if (!checks) return []
    return sortDiagnostics([...checks.keys()].sort().flatMap((check) => checks.get(check) ?? []))
  }

  files(): Iterable<string> {
    return this.#byFile.keys()
  }
}

/** What was found in each file, empty for a file where nothing is found any more. */
function byFile(before: readonly Diagnostic[], found: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const lists = new Map(before.map(({file}): [string, Diagnostic[]] => [file, []]))
  for (const one of found) {
    const list = lists.get(one.file)
    if (list) list.push(one)
    else lists.set(one.file, [one])
  }
  return lists
}
