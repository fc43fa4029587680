import {compareText} from '../../diagnostics/compare-text.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {folderOf} from '../file/path-id.ts'

/** The paths of a bank, indexed by folder and by name, to find the one that was probably meant. */
export class NearestPath {
  readonly #names = new Map<string, Set<string>>()
  readonly #paths = new Map<string, Set<string>>()
  /** Sorted names by folder; only folders with a missing path need them. */
  readonly #sorted = new Map<string, readonly string[]>()

  constructor(paths: Iterable<string> = []) {
    for (const path of paths) this.add(path)
  }

  add(path: string): void {
    add(this.#names, folderOf(path), toName(path))
    add(this.#paths, toName(path), path)
    this.#sorted.delete(folderOf(path))
  }

  remove(path: string): void {
    this.#names.get(folderOf(path))?.delete(toName(path))
    this.#paths.get(toName(path))?.delete(path)
    this.#sorted.delete(folderOf(path))
  }

  /** A path with a similar name in the same folder, or the only one with the same name elsewhere. */
  find(path: string): string | undefined {
    const folder = folderOf(path)
    const close = nearestName(toName(path), this.#sortNames(folder))
    if (close !== undefined) return folder === '' ? close : `${folder}/${close}`
    const [only, ...others] = this.#paths.get(toName(path)) ?? []
    return others.length === 0 ? only : undefined
  }

  #sortNames(folder: string): readonly string[] {
    const known = this.#sorted.get(folder)
    if (known) return known
    const sorted = [...(this.#names.get(folder) ?? [])].sort(compareNames)
    this.#sorted.set(folder, sorted)
    return sorted
  }
}

/** Markdown first: of two equally similar files, a question was probably meant. */
function compareNames(one: string, other: string): number {
  return Number(other.endsWith('.md')) - Number(one.endsWith('.md')) || compareText(one, other)
}

/** What the suggestion for a missing path depends on: the names in its folder, and the paths with its name. */
export function listNeighbourhoods(path: string): readonly string[] {
  return [`${folderOf(path)}/`, toName(path)]
}

/** A file name with the same numbers, ignoring its extension: `q3.md` is not a typo of `q0.md`. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const stem = toStem(name)
  const stems = names.map(toStem).filter((other) => other.length > 2 && toNumbers(other) === toNumbers(stem))
  const close = nearest(stem, stems)
  return names.find((other) => toStem(other) === close)
}

const toStem = (name: string): string => name.replace(/\.[^.]*$/, '')

const toNumbers = (name: string): string => (name.match(/\d+/g) ?? []).map(Number).join()

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key)
  if (set) set.add(value)
  else sets.set(key, new Set([value]))
}

function toName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
