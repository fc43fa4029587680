import {existsSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {emptyLock, formatLock, type ProofLock, parseLock} from '../proof/lock.ts'
import {EnvironmentError} from './environment-error.ts'
import {hashOf} from './hash.ts'

export const lockName = 'proof.lock.json'

/**
 * The lock of a content folder; empty where there is none.
 *
 * @throws {EnvironmentError} when what is there is not a lock, or of a newer version
 */
export function readProofLock(path: string): ProofLock {
  if (!existsSync(path)) return emptyLock
  const lock = parseLock(readFileSync(path, 'utf8'))
  if (!('fault' in lock)) return lock
  throw new EnvironmentError(
    `${path} is no lock of proofs: ${lock.fault}\nTake it from version control again, or remove it and run verify`,
  )
}

/** Hash of the lock of a content folder; nothing where there is none. */
export function hashOfProofs(content: string): string | undefined {
  const path = join(content, lockName)
  return existsSync(path) ? hashOf(readFileSync(path)) : undefined
}

/**
 * Replaces the lock as a whole; a reader sees the former or the new one, whenever the process is killed. What a killed
 * process left of one beside it is overwritten by the next.
 */
export function writeProofLock(path: string, lock: ProofLock): void {
  const text = formatLock(lock)
  // A bank without programs needs no lock.
  const former = existsSync(path) ? readFileSync(path, 'utf8') : formatLock(emptyLock)
  if (former === text) return
  const staged = join(dirname(path), `.${basename(path)}.staged`)
  try {
    writeFileSync(staged, text)
    renameSync(staged, path)
  } catch (error) {
    rmSync(staged, {force: true})
    throw error
  }
}
