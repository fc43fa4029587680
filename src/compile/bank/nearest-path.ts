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
    const close = nearest(nameOf(path), index.names.get(folder) ?? [])
    if (close !== undefined) return folder === '' ? close : `${folder}/${close}`
    const [only, ...others] = index.paths.get(nameOf(path)) ?? []
    return others.length === 0 ? only : undefined
  }
}

/** File names by folder, and paths by file name. */
function toIndex(paths: readonly string[]) {
  const index = {names: new Map<string, string[]>(), paths: new Map<string, string[]>()}
  for (const path of paths) {
    add(index.names, folderOf(path), nameOf(path))
    add(index.paths, nameOf(path), path)
  }
  return index
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
