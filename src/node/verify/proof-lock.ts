import {lstatSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {diagnose} from '../../diagnostics/diagnose.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {emptyLock, formatLock, type ProofLock, parseLock} from '../../proof/lock.ts'
import {lockFolder} from '../cache/lock-folder.ts'
import {OperationalError} from '../operational-error.ts'
import {readRegularFile, toReason} from '../read-inside.ts'
import {sha256} from '../sha256.ts'

export const lockName = 'proof.lock.json'

/** What is wrong with a lock file, and at which line. */
export interface LockFault {
  readonly fault: string
  readonly line: number
}

/** The lock of a content folder (empty if there is none), or what is wrong with the file. */
export function inspectProofLock(content: string): ProofLock | LockFault {
  const read = readText(join(content, lockName))
  if (read === undefined) return emptyLock
  if (typeof read === 'object') return read
  const conflict = read.split('\n').findIndex((line) => /^(?:<{7}|>{7}) /.test(line))
  if (conflict !== -1) return {fault: 'it has merge conflict markers', line: conflict + 1}
  const lock = parseLock(read)
  return 'fault' in lock ? {...lock, line: 1} : lock
}

/**
 * The lock of a content folder; empty if there is none.
 *
 * @throws {OperationalError} when the file is not a lock or has a newer format
 */
export function readProofLock(content: string): ProofLock {
  const lock = inspectProofLock(content)
  if (!('fault' in lock)) return lock
  throw new OperationalError(
    `${join(content, lockName)} is damaged: ${lock.fault}; restore it from version control, or remove it and run \`build-bank verify\``,
  )
}

export function toDamagedLock({fault, line}: LockFault): Diagnostic {
  return diagnose('proof/damaged-lock', {reason: fault}, {file: lockName, place: placeAt(line, 1, 0)})
}

/** Hash of the lock of a content folder, or of what is wrong with it; nothing if there is none. */
export function hashProofLock(content: string): string | undefined {
  const read = readText(join(content, lockName))
  return read === undefined ? undefined : sha256(typeof read === 'string' ? read : JSON.stringify(read))
}

/** A link may lead anywhere, so it is not followed. */
function readText(path: string): string | LockFault | undefined {
  if (!lstatSync(path, {throwIfNoEntry: false})) return undefined
  try {
    return readRegularFile(path, {followLinks: false}).bytes.toString('utf8')
  } catch (error) {
    return {fault: toReason(error), line: 1}
  }
}

/**
 * Replaces the lock file atomically, even if the process is killed. Temporary files that a killed process left are removed
 * by the next one, and never written through.
 */
export function writeProofLock(content: string, lock: ProofLock): void {
  const path = join(content, lockName)
  const text = formatLock(lock)
  const before = readText(path)
  // A bank without programs needs no lock file.
  if ((before ?? formatLock(emptyLock)) === text) return
  if (typeof before === 'object') throw new OperationalError(`Cannot replace ${path}: ${before.fault}`)
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
