/** How strictly two outputs are compared. */
export type Comparison = 'exact' | 'near'

/**
 * Normalises an output for comparison, in NFC. `exact` ignores white space at line ends and trailing empty lines
 * (CodeRunner, EqualityGrader). `near` also ignores all empty lines, the length of runs of spaces and tabs, and case; white
 * space at the start of a line still counts (CodeRunner, NearEqualityGrader).
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
