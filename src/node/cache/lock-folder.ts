import {randomUUID} from 'node:crypto'
import {existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {OperationalError} from '../operational-error.ts'

const maximumAttempts = 200
const retryMilliseconds = 50
const millisecondsToWrite = 1000
/** Far longer than writing a large bank takes. */
const millisecondsToHold = 600_000

/**
 * Locks a folder or file against other builds until the returned function is called. Waits some seconds for another
 * writer. Locks of killed processes and locks older than ten minutes are ignored; processes in separate containers do not
 * see each other.
 *
 * @throws {OperationalError} if it stays locked
 */
export function lockFolder(folder: string): () => void {
  const lock = toLockPath(folder)
  const owner = `${process.pid} ${randomUUID()}`
  for (let look = 0; look < maximumAttempts; look++) {
    if (acquireLock(lock, owner)) return () => releaseLock(lock, owner)
    if (isHeld(lock)) pause(retryMilliseconds)
    else removeStaleLock(lock)
  }
  throw new OperationalError(`Another process is writing ${folder}; if not, remove the lock ${lock}`)
}

/** Waits as long as `lockFolder` would, without keeping signals from ending the process. */
export async function waitWhileLocked(folder: string): Promise<void> {
  const lock = toLockPath(folder)
  for (let look = 0; look < maximumAttempts && existsSync(lock) && isHeld(lock); look++)
    await setTimeout(retryMilliseconds)
}

/** The path of the lock file, next to the folder. */
export function toLockPath(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.lock`)
}

function acquireLock(lock: string, mine: string): boolean {
  try {
    writeFileSync(lock, mine, {flag: 'wx'})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    // The file is created before it is written, so on a full disk an empty one would remain.
    rmSync(lock, {force: true})
    throw error
  }
}

/** Releases a lock only while we own it: another process may have taken over an old lock. */
function releaseLock(lock: string, mine: string): void {
  try {
    if (readFileSync(lock, 'utf8') === mine) rmSync(lock, {force: true})
  } catch {
    // Already removed.
  }
}

/** Renames the lock first, so that only one process removes it; a live lock that was renamed by mistake is restored. */
function removeStaleLock(lock: string): void {
  const moved = `${lock}.${process.pid}`
  try {
    renameSync(lock, moved)
    if (isHeld(moved)) linkSync(moved, lock)
  } catch {
    // Already removed, or replaced by another lock.
  }
  rmSync(moved, {force: true})
}

/**
 * Whether the process that wrote the lock is alive. An empty lock is about to be written, or its process was killed.
 * Process ids are reused, and identical in every run of a container, so times are compared too.
 */
function isHeld(lock: string): boolean {
  try {
    const holder = Number.parseInt(readFileSync(lock, 'utf8') || '0', 10)
    const written = statSync(lock).mtimeMs
    // The age is negative if the clock was set back.
    const age = Math.abs(Date.now() - written)
    if (holder === 0) return age < millisecondsToWrite
    if (age > millisecondsToHold) return false
    if (holder === process.pid && written < performance.timeOrigin) return false
    return process.kill(holder, 0)
  } catch (error) {
    // EPERM: the process exists and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
