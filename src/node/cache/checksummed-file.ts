import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {sha256} from '../sha256.ts'

const newline = 0x0a

/** Reads a text written by `writeChecksummed`; undefined if it is damaged. */
export function readChecksummed(path: string): string | undefined {
  const whole = readFileSync(path)
  const end = whole.indexOf(newline)
  const text = whole.subarray(end + 1)
  return sha256(text) === whole.toString('latin1', 0, Math.max(end, 0)) ? text.toString() : undefined
}

/** Writes a text with its hash in front. Concurrent readers get the complete old or new file. */
export function writeChecksummed(path: string, text: string): void {
  const staged = `${path}.${process.pid}`
  const bytes = Buffer.from(text)
  writeFileSync(staged, Buffer.concat([Buffer.from(`${sha256(bytes)}\n`), bytes]))
  renameSync(staged, path)
}
