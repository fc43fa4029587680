import {createInterface, type Interface} from 'node:readline/promises'
import {UsageError} from '../usage-error.ts'

/** A value that a flag can give, or a person at a terminal. */
export interface Input {
  readonly flag: string
  readonly label: string
  /** What is taken when nothing is typed. */
  readonly suggestion?: string
  /** What is taken where there is nobody to ask; without it the flag has to be given. */
  readonly fallback?: string
  /** What is wrong with a value; nothing where it is sound. */
  readonly fault: (value: string) => string | undefined
}

/** Asks until the value is sound. */
export async function prompt({flag, label, suggestion, fault}: Input): Promise<string> {
  const lines = createInterface({input: process.stdin, output: process.stderr})
  try {
    for (;;) {
      const typed = await ask(lines, `${label}${suggestion ? ` (${suggestion})` : ''}: `)
      if (typed === undefined) throw new UsageError(`Expected ${flag}, found the end of the input`)
      const value = typed.trim() === '' ? (suggestion ?? '') : typed.trim()
      const wrong = fault(value)
      if (wrong === undefined) return value
      process.stderr.write(`${wrong}\n`)
    }
  } finally {
    lines.close()
  }
}

/** What is typed; nothing where the terminal is closed or interrupted instead, of which a question never hears. */
function ask(lines: Interface, text: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    lines.once('close', () => resolve(undefined))
    lines.question(text).then(resolve, () => resolve(undefined))
  })
}
