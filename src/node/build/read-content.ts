import {type Dirent, readdirSync, realpathSync, statSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import {isProjectFile} from '../../compile/file/project-file.ts'
import type {Code, DataOf} from '../../diagnostics/catalogue.ts'
import {compareText} from '../../diagnostics/compare-text.ts'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {startOfFile} from '../../diagnostics/place.ts'
import {limits} from '../../markdown/limits.ts'
import {FileHashes} from '../cache/file-hashes.ts'
import {OperationalError} from '../operational-error.ts'
import {RefusedFile, readInside, toReason} from '../read-inside.ts'
import {sha256} from '../sha256.ts'

interface FoundFile {
  readonly path: string
  readonly hash: string
  /** Whether it is unchanged since an earlier build. */
  readonly isKnown: boolean
  /**
   * Its current text and hash; an unchanged file is read only here.
   *
   * @throws {OperationalError} if it has been removed
   */
  readonly load: () => ContentFile & {readonly hash: string}
}

export interface Content {
  /** `bank.yaml` and the Markdown files, by path. */
  readonly files: readonly FoundFile[]
  /** Paths of Markdown files about the project, such as `README.md`, which are not content. */
  readonly ignored: readonly string[]
  /** Paths of all other files, which questions can show or link to. */
  readonly assets: readonly string[]
  /** Files and folders that could not be read. */
  readonly diagnostics: readonly Diagnostic[]
  /** Whether there are symbolic links, so that a file may change through another path. */
  readonly hasLinks: boolean
}

interface Walk {
  readonly root: string
  readonly hashes: FileHashes
  readonly files: FoundFile[]
  readonly assets: string[]
  readonly ignored: string[]
  readonly diagnostics: Diagnostic[]
  hasLinks: boolean
}

/**
 * Reads a content folder. Only regular files inside it are opened; links that lead outside and devices are reported.
 * Dotfiles, `node_modules` and files about the project such as `README.md` are ignored.
 *
 * @throws {OperationalError} when there is no such folder
 */
export function readContent(folder: string, hashes: FileHashes = new FileHashes()): Content {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
    throw new OperationalError(`No content folder at ${folder}`)
  }
  const lists = {files: [], assets: [], ignored: [], diagnostics: []}
  const walk: Walk = {root: realpathSync(folder), hashes, ...lists, hasLinks: false}
  readFolder(walk, '')
  walk.files.sort((a, b) => compareText(a.path, b.path))
  walk.assets.sort(compareText)
  walk.ignored.sort(compareText)
  return walk
}

function readFolder(walk: Walk, folder: string): void {
  for (const entry of readEntries(walk, folder)) {
    const name = entry.name.toString('utf8')
    const path = folder === '' ? name : `${folder}/${name}`
    if (isProjectFile(name)) walk.ignored.push(path)
    if (isIgnored(name)) continue
    // A name that is not UTF-8 cannot be opened as text.
    if (!Buffer.from(name).equals(entry.name)) reportFile(walk, 'file/bad-name', {name}, path)
    else if (entry.isDirectory()) readFolder(walk, path)
    else if (isRegular(walk, entry, path)) readFile(walk, path)
  }
}

/** Reads names as bytes, since a file system may store invalid UTF-8. */
function readEntries(walk: Walk, folder: string): readonly Dirent<Buffer>[] {
  try {
    return readdirSync(join(walk.root, folder), {withFileTypes: true, encoding: 'buffer'})
  } catch (error) {
    if (folder === '') throw error
    reportFile(walk, 'file/unreadable', {reason: toReason(error)}, folder)
    return []
  }
}

/** Names of files and folders that are not content. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || isProjectFile(name)
}

/** Whether a file with this path, relative to the content folder, is content: settings, questions or a pattern. */
export function isContentPath(path: string): boolean {
  return (path === 'bank.yaml' || path.endsWith('.md')) && !path.split('/').some(isIgnored)
}

/** Whether an entry is a regular file, following links; linked folders are read only at their own place. */
function isRegular(walk: Walk, entry: Dirent<Buffer>, path: string): boolean {
  if (entry.isFile()) return true
  if (!entry.isSymbolicLink()) {
    reportFile(walk, 'file/not-regular', {}, path)
    return false
  }
  walk.hasLinks = true
  try {
    const target = realpathSync(join(walk.root, path))
    const inside = relative(walk.root, target)
    // Covers `..`, which leads outside, and targets that are ignored at their own place.
    if (inside === '' || inside.split(sep).some(isIgnored)) {
      reportFile(walk, 'file/symlink-outside', {}, path)
      return false
    }
    const stats = statSync(target)
    if (!stats.isFile() && !stats.isDirectory()) reportFile(walk, 'file/not-regular', {}, path)
    return stats.isFile()
  } catch (error) {
    reportFile(walk, 'file/unreadable', {reason: toReason(error)}, path)
    return false
  }
}

function readFile(walk: Walk, path: string): void {
  if (!isContentPath(path)) {
    const extension = /\.(?:markdown|mdown|mkd|mdx|md(?:\.txt)?)$/i.exec(path)?.[0]
    if (extension) reportFile(walk, 'file/wrong-extension', {extension}, path)
    else walk.assets.push(path)
    return
  }
  try {
    walk.files.push(readFound(walk, path))
  } catch (error) {
    reportRefusal(walk, error, path)
  }
}

/** @throws if the file cannot be read or is refused */
export function readFound({root, hashes}: Pick<Walk, 'root' | 'hashes'>, path: string): FoundFile {
  const full = join(root, path)
  const read = () => readInside(root, path, limits.fileBytes)
  const {hash, bytes} = hashes.get(full, statSync(full), read)
  const load = (): ReturnType<FoundFile['load']> => {
    const loaded = bytes ?? readAgain(root, path, limits.fileBytes)
    return {path, text: loaded.toString('utf8'), hash: bytes ? hash : sha256(loaded)}
  }
  return {path, hash, isKnown: bytes === undefined, load}
}

function reportRefusal(walk: Walk, error: unknown, path: string): void {
  if (!(error instanceof RefusedFile)) reportFile(walk, 'file/unreadable', {reason: toReason(error)}, path)
  else if (error.code !== 'limit/file-size') reportFile(walk, error.code, {}, path)
  else reportFile(walk, error.code, {actual: error.size, limit: limits.fileBytes}, path)
}

/**
 * The bytes of a file found earlier, up to the maximum file size.
 *
 * @throws {OperationalError} when it is no longer a file of the folder
 */
export function readAgain(root: string, path: string, maxBytes?: number): Buffer {
  try {
    return readInside(root, path, maxBytes).bytes
  } catch (error) {
    throw new OperationalError(`${join(root, path)} changed while it was read: ${toReason(error)}`)
  }
}

function reportFile<C extends Code>(walk: Walk, code: C, data: DataOf<C>, path: string): void {
  walk.diagnostics.push(diagnose(code, data, {file: path, place: startOfFile}))
}
