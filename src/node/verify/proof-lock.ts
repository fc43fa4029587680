import {lstatSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {emptyLock, formatLock, type ProofLock, parseLock} from '../../proof/lock.ts'
import {lockFolder} from '../cache/lock-folder.ts'
import {OperationalError} from '../operational-error.ts'
import {sha256} from '../sha256.ts'

export const lockName = 'proof.lock.json'

/**
 * The lock of a content folder; empty where there is none.
 *
 * @throws {OperationalError} when what is there is not a lock, or of a newer version
 */
export function readProofLock(path: string): ProofLock {
  const text = readText(path)
  if (text === undefined) return emptyLock
  const lock = parseLock(text)
  if (!('fault' in lock)) return lock
  throw new OperationalError(
    `${path} is no lock of proofs: ${lock.fault}\nTake it from version control again, or remove it and run verify`,
  )
}

/**
 * Hash of the lock of a content folder; nothing where there is none.
 *
 * @throws {OperationalError} when it is not a file
 */
export function hashProofLock(content: string): string | undefined {
  const text = readText(join(content, lockName))
  return text === undefined ? undefined : sha256(text)
}

function readText(path: string): string | undefined {
  const stats = lstatSync(path, {throwIfNoEntry: false})
  if (!stats) return undefined
  // A link may lead anywhere, and of a pipe may nothing come for ever.
  if (!stats.isFile()) throw new OperationalError(`Expected a file at ${path}, found something else`)
  return readFileSync(path, 'utf8')
}

/**
 * Replaces the lock as a whole; a reader sees the former or the new one, whenever the process is killed. What a killed
 * process left of one beside it is removed by the next, and never written through.
 */
export function writeProofLock(path: string, lock: ProofLock): void {
  const text = formatLock(lock)
  // A bank without programs needs no lock.
  if ((readText(path) ?? formatLock(emptyLock)) === text) return
  const release = lockFolder(path)
  try {
    replace(path, text)
  } finally {
    release()
  }
}

function replace(path: string, text: string): void {
  const staged = join(dirname(path), `.${basename(path)}.staged`)
  rmSync(staged, {force: true})
  try {
    writeFileSync(staged, text, {flag: 'wx'})
    renameSync(staged, path)
  } catch (error) {
    rmSync(staged, {force: true})
    throw error
  }
}
