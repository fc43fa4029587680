import {createInterface, type Interface} from 'node:readline/promises'
import {UsageError} from '../usage-error.ts'

/** A value that comes from a flag or a prompt. */
export interface Input {
  readonly flag: string
  readonly label: string
  /** The value if nothing is typed. */
  readonly suggestion?: string
  /** The value without a terminal; if absent, the flag is required. */
  readonly fallback?: string
  /** What is wrong with a value, if anything. */
  readonly fault: (value: string) => string | undefined
}

/** Asks until the value is valid. */
export async function prompt({flag, label, suggestion, fault}: Input): Promise<string> {
  const lines = createInterface({input: process.stdin, output: process.stderr})
  try {
    for (;;) {
      const typed = await ask(lines, `${label}${suggestion ? ` (${suggestion})` : ''}: `)
      if (typed === undefined) throw new UsageError(`Missing ${flag}: the input ended`)
      const value = typed.trim() === '' ? (suggestion ?? '') : typed.trim()
      const wrong = fault(value)
      if (wrong === undefined) return value
      process.stderr.write(`${wrong}\n`)
    }
  } finally {
    lines.close()
  }
}

/** The typed text, or nothing if the terminal is closed or interrupted, in which case `question` never settles. */
function ask(lines: Interface, text: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    lines.once('close', () => resolve(undefined))
    lines.question(text).then(resolve, () => resolve(undefined))
  })
}
