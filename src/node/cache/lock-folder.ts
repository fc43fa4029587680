import {randomUUID} from 'node:crypto'
import {linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {OperationalError} from '../operational-error.ts'

const maximumAttempts = 200
const retryMilliseconds = 50
const millisecondsToWrite = 1000
/** Far more than the writing of a large bank takes. */
const millisecondsToHold = 600_000

/**
 * Keeps other processes of ours off a folder or file until the function that is given back is called. Waits some seconds for
 * one that is writing it. The lock of a process that was killed does not count, and none counts after ten minutes; processes
 * that do not see one another, as in two containers, are not kept apart.
 *
 * @throws {OperationalError} when it stays locked
 */
export function lockFolder(folder: string): () => void {
  const lock = toLockPath(folder)
  const owner = `${process.pid} ${randomUUID()}`
  for (let look = 0; look < maximumAttempts; look++) {
    if (acquireLock(lock, owner)) return () => releaseLock(lock, owner)
    if (isHeld(lock)) pause(retryMilliseconds)
    else removeStaleLock(lock)
  }
  throw new OperationalError(
    `Expected nobody else to write ${folder} at the same time, found the lock ${lock}`,
  )
}

/** The file that stands beside a folder while it is locked. */
export function toLockPath(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.lock`)
}

function acquireLock(lock: string, mine: string): boolean {
  try {
    writeFileSync(lock, mine, {flag: 'wx'})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    // The file is made before it is written: on a full disk it would stay, empty.
    rmSync(lock, {force: true})
    throw error
  }
}

/** Somebody else may have taken it over, where it was held for long. */
function releaseLock(lock: string, mine: string): void {
  try {
    if (readFileSync(lock, 'utf8') === mine) rmSync(lock, {force: true})
  } catch {
    // It is gone.
  }
}

/** Moved away first: of several who find it dead one gets it, and whoever gets a new one instead puts it back. */
function removeStaleLock(lock: string): void {
  const moved = `${lock}.${process.pid}`
  try {
    renameSync(lock, moved)
    if (isHeld(moved)) linkSync(moved, lock)
  } catch {
    // It is gone, or there is another already.
  }
  rmSync(moved, {force: true})
}

/**
 * Whether the process that wrote the lock is there; an empty lock is about to be written, or its process was killed.
 * Numbers of processes are given again, and in a container each run has the same: then the times tell.
 */
function isHeld(lock: string): boolean {
  try {
    const holder = Number.parseInt(readFileSync(lock, 'utf8') || '0', 10)
    const written = statSync(lock).mtimeMs
    // A clock that was set back makes it younger than now.
    const age = Math.abs(Date.now() - written)
    if (holder === 0) return age < millisecondsToWrite
    if (age > millisecondsToHold) return false
    if (holder === process.pid && written < performance.timeOrigin) return false
    return process.kill(holder, 0)
  } catch (error) {
    // EPERM says that the process is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
