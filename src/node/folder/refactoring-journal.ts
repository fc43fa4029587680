import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join} from 'node:path'
import {readSigned, writeSigned} from '../cache/signed-file.ts'
import {holdSignals} from '../hold-signals.ts'
import {OperationalError} from '../operational-error.ts'
import {sha256} from '../sha256.ts'

/** A file of a change. Paths are relative to the content folder. */
export interface JournalFile {
  readonly from: string
  /** The same as `from`, unless the file moves. */
  readonly to: string
  /** The hash of the content before; `null` if there was no file. */
  readonly before: string | null
  /** The new content. */
  readonly base64: string
  /** `null` for the mode of any new file. */
  readonly mode: number | null
}

/** A change of several files that is being written, so that another process can complete it after a kill. */
export interface Journal {
  /** What is done, to recognise it. */
  readonly about: string
  readonly files: readonly JournalFile[]
}

/** Holds the journal and the new files until they are in place. The name begins with a dot, so it is no content. */
const toFolder = (root: string): string => join(root, '.refactoring')
const toJournal = (root: string): string => join(toFolder(root), 'journal')
const toStaged = (root: string, index: number): string => join(toFolder(root), `${index}`)

/** Writes all new files, the journal last: what is stopped before that has changed nothing. */
export function stage(root: string, journal: Journal): void {
  removeJournal(root)
  mkdirSync(toFolder(root))
  stageFiles(root, journal)
  try {
    writeSigned(toJournal(root), JSON.stringify(journal))
  } catch {
    // Without a home folder there is no key to sign with, and a journal that anyone could have written is not followed.
  }
}

function stageFiles(root: string, {files}: Journal): void {
  for (const [index, {base64, mode}] of files.entries()) {
    const staged = toStaged(root, index)
    rmSync(staged, {force: true})
    writeFileSync(staged, base64, {flag: 'wx', encoding: 'base64'})
    if (mode !== null) chmodSync(staged, mode)
  }
}

/** Puts staged files in their places. It may have been stopped at any point before. */
export async function putInPlace(root: string, {files}: Journal): Promise<void> {
  await holdSignals(() => {
    for (const [index, {to}] of files.entries()) {
      const staged = toStaged(root, index)
      mkdirSync(dirname(join(root, to)), {recursive: true})
      if (existsSync(staged)) renameSync(staged, join(root, to))
    }
    for (const {from, to} of files) if (from !== to) rmSync(join(root, from), {force: true})
    removeJournal(root)
  })
}

export function removeJournal(root: string): void {
  const folder = toFolder(root)
  // A link is removed, and what it leads to stays. Without the journal, the rest of a folder means nothing.
  if (isFolder(folder)) rmSync(toJournal(root), {force: true})
  rmSync(folder, {recursive: true, force: true})
}

/**
 * Completes the change that a killed process has left.
 *
 * @returns what it was about; undefined if there is none
 * @throws {OperationalError} if one of its files has changed since
 */
export async function completeJournal(root: string): Promise<string | undefined> {
  const journal = readJournal(root)
  if (!journal) {
    removeJournal(root)
    return undefined
  }
  for (const file of journal.files) assertUntouched(root, file)
  stageFiles(root, journal)
  await putInPlace(root, journal)
  return journal.about
}

const isFolder = (path: string): boolean => lstatSync(path, {throwIfNoEntry: false})?.isDirectory() === true

function readJournal(root: string): Journal | undefined {
  if (!isFolder(toFolder(root))) return undefined
  try {
    const text = readSigned(toJournal(root))
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Each file is as it was before or as it is to become. */
function assertUntouched(root: string, {from, to, before, base64}: JournalFile): void {
  const [old, now] = [hashFile(join(root, from)), hashFile(join(root, to))]
  const after = sha256(Buffer.from(base64, 'base64'))
  const isMoved = from !== to
  const isKept = isMoved
    ? (old === before && (now === null || now === after)) || (old === null && now === after)
    : now === before || now === after
  if (isKept) return
  throw new OperationalError(
    `An earlier change of several files was interrupted and cannot be completed, because ${to} has changed since; restore it, or remove ${toFolder(root)} to keep all files as they are`,
  )
}

function hashFile(path: string): string | null {
  try {
    return sha256(readFileSync(path))
  } catch {
    return null
  }
}
