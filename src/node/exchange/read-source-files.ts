import {type Dirent, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {compareText} from '../../diagnostics/compare-text.ts'
import {maximumBytes} from '../../formats/read-sources.ts'
import type {Source} from '../../interchange/source.ts'
import {OperationalError} from '../operational-error.ts'
import {readRegularFile, toReason} from '../read-inside.ts'

const maximumFiles = 10_000
/** Everything is held in memory at once. */
const maximumTotal = 500_000_000

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
  return {sources: readAll(distinct), hasFolder}
}

function readAll(paths: readonly string[]): Source[] {
  let total = 0
  return paths.map((path) => {
    const source = readSource(path)
    total += source.bytes.length
    if (total > maximumTotal)
      throw new OperationalError(
        `More than ${maximumTotal / 1e6} MB of files at ${path}; import a part of them`,
      )
    return source
  })
}

function listFiles(folder: string): string[] {
  const isWanted = ({name}: Dirent): boolean => !name.startsWith('.') && name !== 'node_modules'
  return listEntries(folder)
    .filter(isWanted)
    .sort((a, b) => compareText(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return listFiles(path)
      return entry.isFile() ? [path] : []
    })
}

function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    throw new OperationalError(`Cannot read ${folder}: ${toReason(error)}`)
  }
}

/** A file that is too large for the readers is known by its beginning and its size. */
function readSource(path: string): Source {
  try {
    const {bytes, stats} = readRegularFile(path, {most: maximumBytes})
    return {path, bytes, ...(stats.size > bytes.length && {size: stats.size})}
  } catch (error) {
    throw new OperationalError(`Cannot read ${path}: ${toReason(error)}`)
  }
}
