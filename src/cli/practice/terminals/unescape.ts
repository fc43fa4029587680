export const severalLines = '\\n for a new line, \\\\n for a literal \\n'

/** Several lines typed as one: `\n` is a line break, and `\\n` is `\n`. */
export const unescapeLines = (typed: string): string =>
  typed.replace(/\\(\\*)n/g, (_, more: string) => (more === '' ? '\n' : `${more}n`))

/** Like `unescapeLines`, but keeps escapes inside string literals. */
export const unescapeProgram = (typed: string): string =>
  typed.replace(/(["'`])(?:\\.|(?!\1)[^\\])*\1|\\n/g, (found) => (found === '\\n' ? '\n' : found))
