import type {BankConfig} from '../../compile/bank/bank-config.ts'
import {findUnusedInFile, withoutIgnored} from '../../compile/bank/finish-diagnostics.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {type IgnoredCode, isFoundAcrossFiles} from '../../diagnostics/ignored.ts'
import {sortDiagnostics} from '../../diagnostics/sort-diagnostics.ts'

interface Sources {
  readonly config: BankConfig | undefined
  /** All diagnostics of a file, including those that it ignores. */
  readonly find: (path: string) => readonly Diagnostic[]
  readonly ignored: (path: string) => readonly IgnoredCode[]
}

/** The diagnostics of each file without those that it or the bank ignores, and with what is ignored for nothing. */
export class ShownDiagnostics {
  readonly #found = new Map<string, readonly Diagnostic[]>()
  readonly #shown = new Map<string, readonly Diagnostic[]>()
  /** Files that ignore something, which only counts as unused in a bank without errors. */
  readonly #ignoring = new Set<string>()
  readonly #faulty = new Set<string>()

  /** Takes the diagnostics of some paths again, and returns the paths whose shown ones differ now, in order. */
  update(paths: Iterable<string>, sources: Sources): readonly string[] {
    const candidates = new Set(paths)
    for (const path of candidates) this.#take(path, sources)
    for (const path of this.#ignoring) candidates.add(path)
    return [...candidates].filter((path) => this.#show(path, sources)).sort(compareText)
  }

  of(path: string): readonly Diagnostic[] {
    return this.#shown.get(path) ?? []
  }

  get paths(): Iterable<string> {
    return this.#shown.keys()
  }

  /** All that was found, including what is ignored; not sorted. */
  found(): readonly Diagnostic[] {
    return [...this.#found.values()].flat()
  }

  /** Sorted. */
  all(): readonly Diagnostic[] {
    return [...this.#shown.keys()].sort(compareText).flatMap((path) => this.of(path))
  }

  #take(path: string, {find, ignored}: Sources): void {
    const found = find(path)
    replace(this.#found, path, found)
    if (found.some(({severity}) => severity === 'error')) this.#faulty.add(path)
    else this.#faulty.delete(path)
    if (ignored(path).length > 0) this.#ignoring.add(path)
    else this.#ignoring.delete(path)
  }

  /** Whether the shown diagnostics of a path have changed. */
  #show(path: string, {config, ignored}: Sources): boolean {
    const found = this.#found.get(path) ?? []
    const own = ignored(path)
    const kept = config ? withoutIgnored(found, [{path, ignored: own}], config) : found
    const unused = config && this.#faulty.size === 0 ? this.#findUnused(path, own, config) : []
    const shown = sortDiagnostics([...kept, ...unused])
    const hasChanged = JSON.stringify(shown) !== JSON.stringify(this.of(path))
    replace(this.#shown, path, shown)
    return hasChanged
  }

  #findUnused(
    path: string,
    own: readonly IgnoredCode[],
    {ignoredCodes = []}: BankConfig,
  ): readonly Diagnostic[] {
    // A workspace does not compare the questions of the whole bank with each other.
    const isFound = ({code}: IgnoredCode): boolean => isFoundAcrossFiles(code)
    if (path !== 'bank.yaml') return findUnusedInFile(path, own.filter(isFound), this.#found.get(path) ?? [])
    const ofBank = ignoredCodes.filter(isFound)
    return ofBank.length === 0 ? [] : findUnusedInFile(path, ofBank, this.found())
  }
}

function replace(lists: Map<string, readonly Diagnostic[]>, path: string, list: readonly Diagnostic[]): void {
  if (list.length > 0) lists.set(path, list)
  else lists.delete(path)
}
