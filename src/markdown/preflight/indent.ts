/** The columns of white space that a text begins with, as Markdown counts them: a tab reaches to the next stop of four. */
export function countIndent(text: string, column = 0): number {
  let at = column
  for (let index = 0; index < text.length; index++) {
    if (text[index] === ' ') at++
    else if (text[index] === '\t') at += 4 - (at % 4)
    else break
  }
  return at - column
}

/** Whether a line is blank to Markdown, which knows no white space but spaces and tabs. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line)
}
