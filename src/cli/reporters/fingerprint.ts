import {createHash} from 'node:crypto'
import {toLines} from '../../diagnostics/code-frame.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'

/** Enough of a line to know it by; thousands of faults in one line must not hash all of it each. */
const maximumLength = 500

type Fingerprint = (diagnostic: Diagnostic) => string

/**
 * Names a fault by its code, its file and the text of its line, so that it stays the same fault when lines above it
 * come and go; like faults in like lines of a file are counted.
 */
export function createFingerprint(source: (file: string) => string | undefined): Fingerprint {
  const linesOfFile = new Map<string, readonly string[]>()
  const seen = new Map<string, number>()
  return ({code, file, place}) => {
    const lines = linesOfFile.get(file) ?? toLines(source(file) ?? '')
    linesOfFile.set(file, lines)
    const line = (lines[place.start.line - 1] ?? '').trim().slice(0, maximumLength)
    const hash = createHash('sha256')
      .update(JSON.stringify([code, file, line]))
      .digest('hex')
      .slice(0, 32)
    const number = (seen.get(hash) ?? 0) + 1
    seen.set(hash, number)
    return `${hash}:${number}`
  }
}
