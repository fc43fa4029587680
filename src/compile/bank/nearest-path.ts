import {nearest} from '../../diagnostics/nearest.ts'
import {folderOf} from '../file/path-id.ts'

/**
 * Finds the path that was probably meant: one with a similar name in the same folder, or the only one with the same
 * name elsewhere. The paths are listed and indexed once, when a path is first missing.
 */
export function createNearestPath(paths: () => readonly string[]): (path: string) => string | undefined {
  let index: ReturnType<typeof toIndex> | undefined
  return (path) => {
    index ??= toIndex(paths())
    const folder = folderOf(path)
    const close = nearestName(toName(path), index.names.get(folder) ?? [])
    if (close !== undefined) return folder === '' ? close : `${folder}/${close}`
    const [only, ...others] = index.paths.get(toName(path)) ?? []
    return others.length === 0 ? only : undefined
  }
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

/** File names by folder, and paths by file name. */
function toIndex(paths: readonly string[]) {
  const index = {names: new Map<string, string[]>(), paths: new Map<string, string[]>()}
  for (const path of paths) {
    add(index.names, folderOf(path), toName(path))
    add(index.paths, toName(path), path)
  }
  return index
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function toName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
