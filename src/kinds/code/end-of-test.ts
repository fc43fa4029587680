import type {Language} from '../../proof/program.ts'

/**
 * Code appended to a test that prints a line when reached: a program that exits early passes no test, even with
 * status 0. It bypasses whatever the test may have replaced stdout with, and sets a non-zero status.
 */
const endings: Readonly<Record<Language, (line: string) => string>> = {
  python: (line) => `__import__("os").write(1, b"${line}\\n")`,
  javascript: writeLast,
  typescript: writeLast,
  bash: (line) => `[ $? = 0 ] && printf '%s\\n' '${line}'`,
  sqlite: (line) => `;\nselect '${line}';`,
}

/** Node emits `beforeExit` once all pending work has run, unless `process.exit` was called. */
function writeLast(line: string): string {
  return `process.once('beforeExit', () => import('node:fs').then(({writeSync}) => writeSync(1, '${line}\\n')))`
}

export interface EndOfTest {
  /** The test with the appended code. */
  readonly program: string
  /** The line printed at the end. */
  readonly line: string
}

/** Appends a line to a test that shows it ran to its end; the line occurs in no other text of the question. */
export function tellEnd(
  {id, test}: {readonly id: string; readonly test: string},
  language: Language,
  texts: readonly string[],
): EndOfTest {
  let line = `the end of ${id}.`
  while (texts.some((text) => text.includes(line))) line += '.'
  return {program: `${test}\n\n${endings[language](line)}`, line}
}
