import {lstatSync, realpathSync, type Stats} from 'node:fs'
import {join} from 'node:path'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {FileHashes} from '../cache/file-hashes.ts'
import {type Content, isContentPath, readFound} from './read-content.ts'

/**
 * The content of a folder after some of its files have changed, by reading only these.
 *
 * @param paths relative to the folder
 * @returns `undefined` if the folder must be read as a whole: for settings, for files that are new or gone and not content,
 *   and while there are links or files that cannot be read
 */
export function readChanged(
  folder: string,
  before: Content,
  paths: Iterable<string>,
  hashes: FileHashes,
): Content | undefined {
  if (before.hasLinks || before.diagnostics.length > 0) return undefined
  const others = new Set([...before.assets, ...before.ignored])
  const files = new Map(before.files.map((file) => [file.path, file]))
  try {
    const root = realpathSync(folder)
    for (const path of paths) {
      const stats = lstatSync(join(root, path), {throwIfNoEntry: false})
      if (!isContentPath(path)) {
        if (others.has(path) ? isFile(stats) : !stats) continue
        return undefined
      }
      // A name that is not UTF-8 has replacement characters here, and is found only by its bytes.
      if (path === 'bank.yaml' || (stats && !isFile(stats)) || path.includes('\uFFFD')) return undefined
      if (stats) files.set(path, readFound({root, hashes}, path))
      else files.delete(path)
    }
  } catch {
    return undefined
  }
  return {...before, files: [...files.values()].sort((a, b) => compareText(a.path, b.path))}
}

const isFile = (stats: Stats | undefined): boolean => stats?.isFile() === true
