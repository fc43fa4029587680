/** What two outputs may differ in without being different. */
export type Comparison = 'exact' | 'near'

/**
 * An output as it is compared, in NFC, for nobody sees or chooses how an accent is coded. `exact`: without white space at the ends of lines and without empty lines at the end
 * (CodeRunner, EqualityGrader). `near`: besides, without empty lines, with runs of spaces and tabs as one space and in
 * lower case; white space in front of a line still counts (CodeRunner, NearEqualityGrader).
 */
export function normaliseOutput(text: string, comparison: Comparison): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
  if (comparison === 'exact') {
    const last = lines.findLastIndex((line) => line !== '')
    return lines.slice(0, last + 1).join('\n')
  }
  return lines
    .filter((line) => line !== '')
    .map((line) => line.replace(/[ \t]+/g, ' ').toLowerCase())
    .join('\n')
}
