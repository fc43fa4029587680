import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {basename, dirname, join} from 'node:path'

const newline = 0x0a

/**
 * Reads a text written by `writeSigned`; undefined if it is damaged, moved from another name, or written by someone
 * without this user's key.
 */
export function readSigned(path: string): string | undefined {
  const key = readKey()
  const whole = readFileSync(path)
  const end = whole.indexOf(newline)
  const text = whole.subarray(end + 1)
  const found = whole.subarray(0, Math.max(end, 0))
  if (key === undefined) return undefined
  const expected = Buffer.from(sign(key, path, text))
  return expected.length === found.length && timingSafeEqual(expected, found) ? text.toString() : undefined
}

/** Writes a text with its signature in front. Concurrent readers get the complete old or new file. */
export function writeSigned(path: string, text: string): void {
  const key = readKey() ?? createKey()
  const bytes = Buffer.from(text)
  replaceFile(path, Buffer.concat([Buffer.from(`${sign(key, path, bytes)}\n`), bytes]))
}

/** Covers the name too, so that a signed file cannot stand for another one. Names contain no newline. */
function sign(key: string, path: string, bytes: Buffer): string {
  return createHmac('sha256', key)
    .update(`${basename(path)}\n`)
    .update(bytes)
    .digest('hex')
}

/** In the home folder of the user, so that no checkout or archive brings a cache with its key. */
const keyPath = (): string => join(homedir(), '.cache', 'quizproof', 'key')

function readKey(): string | undefined {
  try {
    const key = readFileSync(keyPath(), 'latin1')
    return /^[\da-f]{64}$/.test(key) ? key : undefined
  } catch {
    return undefined
  }
}

/** @throws if the home folder cannot be written; there is no cache then */
function createKey(): string {
  const key = randomBytes(32).toString('hex')
  const path = keyPath()
  mkdirSync(dirname(path), {recursive: true, mode: 0o700})
  replaceFile(path, Buffer.from(key))
  return key
}

function replaceFile(path: string, bytes: Buffer): void {
  const staged = `${path}.${process.pid}`
  writeFileSync(staged, bytes, {mode: 0o600})
  renameSync(staged, path)
}
