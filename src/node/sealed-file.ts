import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import {hashOf} from './hash.ts'

/** A text that was written by `writeSealed`; nothing where a disk spoiled it. */
export function readSealed(path: string): string | undefined {
  const whole = readFileSync(path, 'utf8')
  const end = whole.indexOf('\n')
  const text = whole.slice(end + 1)
  return hashOf(text) === whole.slice(0, end) ? text : undefined
}

/** Writes a text behind its own hash. Whoever reads the file meanwhile gets all of the old one or all of the new one. */
export function writeSealed(path: string, text: string): void {
  const staged = `${path}.${process.pid}`
  writeFileSync(staged, `${hashOf(text)}\n${text}`)
  renameSync(staged, path)
}
