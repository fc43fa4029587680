import type {Language} from '../../proof/program.ts'

/**
 * What stands behind a test and prints a line where it is reached: a program that ends before it passes no test, even with
 * status 0. It writes past what a test may have put in the place of the output, and leaves a status that is not 0.
 */
const endings: Readonly<Record<Language, (line: string) => string>> = {
  python: (line) => `__import__("os").write(1, b"${line}\\n")`,
  javascript: writeLast,
  typescript: writeLast,
  bash: (line) => `[ $? = 0 ] && printf '%s\\n' '${line}'`,
  sqlite: (line) => `;\nselect '${line}';`,
}

/** Node tells of an end that nothing has called for, when all that waits has been run too. */
function writeLast(line: string): string {
  return `process.once('beforeExit', () => import('node:fs').then(({writeSync}) => writeSync(1, '${line}\\n')))`
}

export interface EndOfTest {
  /** The test with the line behind it. */
  readonly program: string
  /** What is printed at its end. */
  readonly line: string
}

/** Lets a test say that it has come to its end, in words that stand in no other text of the question. */
export function tellEnd(
  {id, test}: {readonly id: string; readonly test: string},
  language: Language,
  texts: readonly string[],
): EndOfTest {
  let line = `the end of ${id}.`
  while (texts.some((text) => text.includes(line))) line += '.'
  return {program: `${test}\n\n${endings[language](line)}`, line}
}
