import {type Dirent, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {limits} from '../../markdown/limits.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {EnvironmentError} from '../environment-error.ts'
import {hashOf} from '../hash.ts'

interface FoundFile {
  readonly path: string
  readonly hash: string
  /** Whether it is as an earlier build had it. */
  readonly isKnown: boolean
  /**
   * Its text as it is now, with the hash of that: a file that is known is read only here.
   *
   * @throws {EnvironmentError} when it was removed in the meantime
   */
  readonly load: () => ContentFile & {readonly hash: string}
}

export interface Content {
  /** `bank.yaml` and the Markdown files, by path. */
  readonly files: readonly FoundFile[]
  /** Paths of all other files, which questions may show or link to. */
  readonly assets: readonly string[]
  /** Files and folders that could not be read. */
  readonly diagnostics: readonly Diagnostic[]
}

interface Reading {
  readonly root: string
  readonly hashes: FileHashes
  readonly files: FoundFile[]
  readonly assets: string[]
  readonly diagnostics: Diagnostic[]
}

/**
 * Reads a content folder. Only regular files inside it are opened, links out of it and devices are reported,
 * and names that begin with a dot, `node_modules` and `README.md` are passed over.
 *
 * @throws {EnvironmentError} when there is no such folder
 */
export function readContent(folder: string, hashes: FileHashes = new FileHashes()): Content {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
    throw new EnvironmentError(`Expected a content folder at ${folder}, found none`)
  }
  const reading: Reading = {root: realpathSync(folder), hashes, files: [], assets: [], diagnostics: []}
  readFolder(reading, '')
  reading.files.sort((a, b) => compareText(a.path, b.path))
  reading.assets.sort(compareText)
  return reading
}

function readFolder(reading: Reading, folder: string): void {
  for (const entry of entriesOf(reading, folder)) {
    const name = entry.name.toString('utf8')
    if (isPassedOver(name)) continue
    const path = folder === '' ? name : `${folder}/${name}`
    // What such a name reads as leads to no file.
    if (!Buffer.from(name).equals(entry.name)) reportFile(reading, 'file/bad-name', {name}, path)
    else if (entry.isDirectory()) readFolder(reading, path)
    else if (isRegular(reading, entry, path)) readFile(reading, path)
  }
}

/** Names as bytes, because a system may store any. */
function entriesOf(reading: Reading, folder: string): readonly Dirent<Buffer>[] {
  try {
    return readdirSync(join(reading.root, folder), {withFileTypes: true, encoding: 'buffer'})
  } catch (error) {
    if (folder === '') throw error
    reportFile(reading, 'file/unreadable', {reason: reasonOf(error)}, folder)
    return []
  }
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === 'README.md'
}

/** A link counts as what it leads to; a folder inside the content is read at its own place only. */
function isRegular(reading: Reading, entry: Dirent<Buffer>, path: string): boolean {
  if (entry.isFile()) return true
  if (!entry.isSymbolicLink()) {
    reportFile(reading, 'file/not-regular', {}, path)
    return false
  }
  try {
    const target = realpathSync(join(reading.root, path))
    const inside = relative(reading.root, target)
    // This includes `..`, which leads outside, and what would be passed over at its own place.
    if (inside === '' || inside.split(sep).some(isPassedOver)) {
      reportFile(reading, 'file/symlink-outside', {}, path)
      return false
    }
    const stats = statSync(target)
    if (!stats.isFile() && !stats.isDirectory()) reportFile(reading, 'file/not-regular', {}, path)
    return stats.isFile()
  } catch (error) {
    reportFile(reading, 'file/unreadable', {reason: reasonOf(error)}, path)
    return false
  }
}

function readFile(reading: Reading, path: string): void {
  if (path !== 'bank.yaml' && !path.endsWith('.md')) {
    const extension = /\.(?:markdown|mdown|mkd|mdx|md(?:\.txt)?)$/i.exec(path)?.[0]
    if (extension) reportFile(reading, 'file/wrong-extension', {extension}, path)
    else reading.assets.push(path)
    return
  }
  try {
    const full = join(reading.root, path)
    const stats = statSync(full)
    if (stats.size > limits.fileBytes) {
      reportFile(reading, 'limit/file-size', {actual: stats.size, limit: limits.fileBytes}, path)
      return
    }
    const {hash, bytes} = reading.hashes.of(full, stats)
    const load = (): ReturnType<FoundFile['load']> => {
      const loaded = bytes ?? readAgain(full)
      return {path, text: loaded.toString('utf8'), hash: bytes ? hash : hashOf(loaded)}
    }
    reading.files.push({path, hash, isKnown: bytes === undefined, load})
  } catch (error) {
    reportFile(reading, 'file/unreadable', {reason: reasonOf(error)}, path)
  }
}

function readAgain(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new EnvironmentError(`Expected ${path} to stay while it is read: ${reasonOf(error)}`)
  }
}

function reportFile<C extends Code>(reading: Reading, code: C, data: DataOf<C>, path: string): void {
  reading.diagnostics.push(diagnose(code, data, {file: path, place: startOfFile}))
}

/** `EACCES: permission denied`, without the path that follows, which differs between machines. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error
    ? (/^[^,]+/.exec(error.message)?.[0] ?? String(error.code))
    : 'unknown error'
}
