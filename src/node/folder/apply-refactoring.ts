import {accessSync, constants, existsSync, lstatSync, readFileSync, realpathSync, statSync} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {applyEdits} from '../../diagnostics/edits/apply-edits.ts'
import type {Refactoring} from '../../editor/workspace/workspace-data.ts'
import {lockFolder, toLockPath} from '../cache/lock-folder.ts'
import {OperationalError} from '../operational-error.ts'
import {readInside, toReason} from '../read-inside.ts'
import {sha256} from '../sha256.ts'
import {completeJournal, type JournalFile, putInPlace, removeJournal, stage} from './refactoring-journal.ts'

interface ApplyOptions {
  /** The text that the edits were made for. */
  readonly readText: (path: string) => string
  /** What the refactoring does, which `completeRefactoring` returns if this process is killed. */
  readonly about: string
}

/**
 * Writes a refactoring to a content folder. All new files are written first and then put in place together; if the
 * process is killed meanwhile, `completeRefactoring` does the rest.
 *
 * @throws {OperationalError} if a file is not as it was; then nothing has been changed
 */
export async function applyRefactoring(
  content: string,
  refactoring: Refactoring,
  {readText, about}: ApplyOptions,
): Promise<void> {
  await changeFiles(content, about, (root) => listFiles(root, refactoring, readText))
}

export interface NewFile {
  /** Relative to the content folder, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Writes whole files into a content folder, new ones or in the place of others, all or none, as `applyRefactoring` does.
 *
 * @throws {OperationalError} if a place is taken by something that is not a file; then nothing has been changed
 */
export async function writeContent(content: string, files: readonly NewFile[], about: string): Promise<void> {
  await changeFiles(content, about, (root) => files.map((file) => toJournalFile(root, file)))
}

async function changeFiles(
  content: string,
  about: string,
  list: (root: string) => readonly JournalFile[],
): Promise<void> {
  await withLock(content, async (root) => {
    await completeJournal(root)
    const journal = {about, files: list(root)}
    try {
      stage(root, journal)
    } catch (error) {
      removeJournal(root)
      throw error
    }
    await putInPlace(root, journal)
  })
}

/**
 * Completes a change of a content folder whose process was killed. Call it before reading the folder.
 *
 * @returns what it was about; undefined if there is none
 * @throws {OperationalError} if one of its files has changed since, or another process is at work
 */
export async function completeRefactoring(content: string): Promise<string | undefined> {
  const folder = join(content, '.refactoring')
  // A killed process can have left its lock only, which the next one removes.
  const isThere = [folder, toLockPath(folder)].some(
    (path) => lstatSync(path, {throwIfNoEntry: false}) !== undefined,
  )
  return isThere ? withLock(content, completeJournal) : undefined
}

async function withLock<T>(content: string, work: (root: string) => Promise<T>): Promise<T> {
  const root = realpathSync(content)
  const unlock = lockFolder(join(root, '.refactoring'))
  try {
    return await work(root)
  } finally {
    unlock()
  }
}

function listFiles(
  root: string,
  {edits, moves}: Refactoring,
  readText: ApplyOptions['readText'],
): readonly JournalFile[] {
  const targets = new Map(moves.map(({from, to}) => [from, to]))
  return [...new Set([...edits.keys(), ...targets.keys()])].map((path): JournalFile => {
    const original = expectText(root, path, readText(path))
    const target = targets.get(path)
    if (target !== undefined) assertFree(join(root, target))
    // A file that stays may be a link, which must not become a file of its own.
    const real = relative(root, realpathSync(join(root, path)))
      .split(sep)
      .join('/')
    return {
      from: target === undefined ? real : path,
      to: target ?? real,
      before: sha256(original),
      base64: Buffer.from(applyEdits(original, edits.get(path) ?? []).text).toString('base64'),
      mode: statSync(join(root, path)).mode & 0o7777,
    }
  })
}

function toJournalFile(root: string, {path, bytes}: NewFile): JournalFile {
  const place = join(root, path)
  const stats = lstatSync(place, {throwIfNoEntry: false})
  if (stats && !stats.isFile())
    throw new OperationalError(`${path} is not a regular file; nothing was written`)
  assertWritable(dirname(place))
  return {
    from: path,
    to: path,
    before: stats ? sha256(readFileSync(place)) : null,
    base64: Buffer.from(bytes).toString('base64'),
    mode: stats ? stats.mode & 0o7777 : null,
  }
}

/** The folder may be missing, but then its parent must take it. */
function assertWritable(folder: string): void {
  if (!existsSync(folder)) return assertWritable(dirname(folder))
  if (!statSync(folder).isDirectory()) throw new OperationalError(`${folder} is a file; nothing was written`)
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new OperationalError(`Cannot write in ${folder}: ${toReason(error)}; nothing was written`)
  }
}

/** Also a file that is not content, such as a link that leads out of the folder, must not be replaced. */
function assertFree(path: string): void {
  if (lstatSync(path, {throwIfNoEntry: false}) === undefined) return
  throw new OperationalError(`${path} is there already; nothing was renamed`)
}

function expectText(content: string, path: string, text: string): string {
  if (readCurrent(content, path) === text) return text
  throw new OperationalError(`${join(content, path)} changed meanwhile; nothing was written, try again`)
}

function readCurrent(content: string, path: string): string | undefined {
  try {
    return readInside(content, path).bytes.toString('utf8')
  } catch {
    return undefined
  }
}
