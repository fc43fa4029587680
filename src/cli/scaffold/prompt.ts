import {createInterface} from 'node:readline/promises'

/** A value that a flag can give, or a person at a terminal. */
export interface Wanted {
  readonly flag: string
  readonly label: string
  /** What is taken when nothing is typed. */
  readonly suggestion?: string
  /** What is wrong with a value; nothing where it is sound. */
  readonly fault: (value: string) => string | undefined
}

/** Asks until the value is sound. */
export async function prompt({label, suggestion, fault}: Wanted): Promise<string> {
  const lines = createInterface({input: process.stdin, output: process.stderr})
  try {
    for (;;) {
      const typed = (await lines.question(`${label}${suggestion ? ` (${suggestion})` : ''}: `)).trim()
      const value = typed === '' ? (suggestion ?? '') : typed
      const wrong = fault(value)
      if (wrong === undefined) return value
      process.stderr.write(`${wrong}\n`)
    }
  } finally {
    lines.close()
  }
}
