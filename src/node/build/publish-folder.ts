import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {lockFolder, toLockPath, waitWhileLocked} from '../cache/lock-folder.ts'
import {OperationalError} from '../operational-error.ts'
import {sha256} from '../sha256.ts'
import {type Chunks, writeChunks} from './chunks.ts'
import {exchangeFolders} from './exchange-folders.ts'

/** A file to write. */
export interface NewFile {
  readonly name: string
  readonly content: () => Chunks
  /** The hash of the file with this name in the folder, if it has the same content and need not be written. */
  readonly kept?: string | undefined
}

export interface FolderContent {
  /** Written one at a time; the folder is locked meanwhile. */
  readonly files: Iterable<NewFile>
  /** Copied files: name in the folder to a function that reads the source. */
  readonly copies: ReadonlyMap<string, () => Buffer>
}

/**
 * Replaces a folder atomically: writes the new one next to it, then exchanges the two. If the system cannot exchange them,
 * the old folder is moved aside first and removed last, and after a kill in between the next call restores it. If the path
 * is a link, its target is replaced.
 *
 * @returns the hash of every file, by name
 * @throws {OperationalError} if the folder contains files of other origin, or the path is a broken link
 */
export function publishFolder(path: string, content: FolderContent): Map<string, string> {
  const folder = resolveLink(path)
  mkdirSync(dirname(folder), {recursive: true})
  const release = lockFolder(folder)
  try {
    return replaceFolder(folder, content)
  } finally {
    release()
  }
}

function replaceFolder(folder: string, content: FolderContent): Map<string, string> {
  const {staged} = siblingPaths(folder)
  recover(folder)
  assertOwned(folder)
  rmSync(staged, {recursive: true, force: true})
  try {
    const hashes = writeFolder(staged, folder, content)
    putInPlace(folder)
    return hashes
  } catch (error) {
    // The disk is full, or the folder cannot be moved, such as a mount point: leave nothing of this build.
    rmSync(staged, {recursive: true, force: true})
    recover(folder)
    throw error
  }
}

/** Without an atomic exchange, the folder is missing for a moment between two renames. */
function putInPlace(folder: string): void {
  const {staged, retired} = siblingPaths(folder)
  if (existsSync(folder) && exchangeFolders(staged, folder)) {
    rmSync(staged, {recursive: true, force: true})
    return
  }
  if (existsSync(folder)) renameSync(folder, retired)
  renameSync(staged, folder)
  rmSync(retired, {recursive: true, force: true})
}

/** Where to read a folder: a build killed between two renames has left it next to its place. */
export function findPublished(folder: string): string {
  const {retired} = siblingPaths(folder)
  return !existsSync(folder) && existsSync(retired) ? retired : folder
}

/** Waits until no other process writes the folder; a signal ends the wait. */
export async function waitForFolder(path: string): Promise<void> {
  await waitWhileLocked(resolveLink(path))
}

function writeFolder(folder: string, before: string, {files, copies}: FolderContent): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const {name, content, kept} of files) {
    const path = prepareFile(folder, name)
    const isKept = kept !== undefined && linkFile(join(before, name), path)
    hashes.set(name, isKept ? kept : writeChunks(path, content()))
  }
  for (const [name, read] of copies) {
    const bytes = read()
    writeFileSync(prepareFile(folder, name), bytes)
    hashes.set(name, sha256(bytes))
  }
  return hashes
}

/** Gives a file a second name; the first goes with its folder. Some file systems have no links. */
function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Whether a killed build left files next to the folder, which the next build removes. */
export function hasLeftovers(path: string): boolean {
  const folder = resolveLink(path)
  return [...Object.values(siblingPaths(folder)), toLockPath(folder)].some((left) => existsSync(left))
}

/** The target of a link, since renaming over the link would replace it. */
function resolveLink(path: string): string {
  if (!lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink()) return path
  if (!existsSync(path)) throw new OperationalError(`${path} is a broken symbolic link`)
  return realpathSync(path)
}

function siblingPaths(folder: string): {staged: string; retired: string} {
  const prefix = join(dirname(folder), `.${basename(folder)}`)
  return {staged: `${prefix}.staged`, retired: `${prefix}.retired`}
}

function recover(folder: string): void {
  const {retired} = siblingPaths(folder)
  if (!existsSync(retired)) return
  if (existsSync(folder)) rmSync(retired, {recursive: true, force: true})
  else renameSync(retired, folder)
}

function prepareFile(folder: string, name: string): string {
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  return path
}

/** Only files listed in an earlier manifest may be removed. */
function assertOwned(folder: string): void {
  const stats = statSync(folder, {throwIfNoEntry: false})
  if (!stats) return
  if (!stats.isDirectory()) throw new OperationalError(`${folder} is a file, not a folder`)
  const ownNames = new Set(readArtefactNames(folder))
  const foreign = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .find((name) => !ownNames.has(name))
  if (foreign !== undefined) {
    throw new OperationalError(
      `${folder} contains ${foreign}, which no earlier build wrote; choose another folder or remove it`,
    )
  }
}

function readArtefactNames(folder: string): readonly string[] {
  try {
    const {artefacts} = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    return Array.isArray(artefacts) ? artefacts : []
  } catch {
    return []
  }
}
