import {createHash} from 'node:crypto'
import {toLines} from '../../diagnostics/code-frame.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'

/** Long lines are cut, so that thousands of diagnostics in one line stay cheap to hash. */
const maximumLength = 500

type Fingerprint = (diagnostic: Diagnostic) => string

/**
 * Identifies a diagnostic by its code, its file and the text of its line, so that its fingerprint survives changes to the
 * lines above. Identical diagnostics in identical lines are numbered.
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
