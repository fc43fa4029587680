import {type Dirent, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {compareText} from '../../diagnostics/compare-text.ts'
import type {Source} from '../../interchange/source.ts'
import {OperationalError} from '../operational-error.ts'
import {readRegularFile} from '../read-inside.ts'

const maximumFiles = 10_000

export interface SourceFiles {
  readonly sources: readonly Source[]
  /** Whether a path names a folder, in which files of other programs are expected. */
  readonly hasFolder: boolean
}

/**
 * Reads the files that paths name, directly or by a folder. In folders, dotfiles, `node_modules` and links are ignored.
 *
 * @throws {OperationalError} if a path does not exist or cannot be read
 */
export function readSourceFiles(paths: readonly string[]): SourceFiles {
  const found: string[] = []
  let hasFolder = false
  for (const path of paths) {
    const stats = statSync(path, {throwIfNoEntry: false})
    if (!stats) throw new OperationalError(`No file or folder at ${path}`)
    if (stats.isDirectory()) {
      hasFolder = true
      found.push(...listFiles(path))
    } else found.push(path)
    if (found.length > maximumFiles)
      throw new OperationalError(`More than ${maximumFiles} files at ${path}; import a part of them`)
  }
  const distinct = [...new Set(found.map((path) => path.replaceAll('\\', '/')))]
  return {sources: distinct.map((path) => ({path, bytes: readBytes(path)})), hasFolder}
}

function listFiles(folder: string): string[] {
  const isWanted = ({name}: Dirent): boolean => !name.startsWith('.') && name !== 'node_modules'
  return readdirSync(folder, {withFileTypes: true})
    .filter(isWanted)
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFiles(path)
      return entry.isFile() ? [path] : []
    })
}

function readBytes(path: string): Uint8Array {
  try {
    return readRegularFile(path).bytes
  } catch (error) {
    throw new OperationalError(`Cannot read ${path}: ${error instanceof Error ? error.message : error}`)
  }
}
