/** The width of leading white space in Markdown columns; tab stops are four columns apart. */
export function countIndent(text: string, column = 0): number {
  let at = column
  for (let index = 0; index < text.length; index++) {
    if (text[index] === ' ') at++
    else if (text[index] === '\t') at += 4 - (at % 4)
    else break
  }
  return at - column
}

/** Whether a line is blank in Markdown: only spaces and tabs. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line)
}
