import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {hashOf} from '../hash.ts'

const newline = 0x0a

/** A text that was written by `writeSealed`; nothing where a disk spoiled it. */
export function readSealed(path: string): string | undefined {
  const whole = readFileSync(path)
  const end = whole.indexOf(newline)
  const text = whole.subarray(end + 1)
  return hashOf(text) === whole.toString('latin1', 0, Math.max(end, 0)) ? text.toString() : undefined
}

/** Writes a text behind its own hash. Whoever reads the file meanwhile gets all of the old one or all of the new one. */
export function writeSealed(path: string, text: string): void {
  const staged = `${path}.${process.pid}`
  const bytes = Buffer.from(text)
  writeFileSync(staged, Buffer.concat([Buffer.from(`${hashOf(bytes)}\n`), bytes]))
  renameSync(staged, path)
}
