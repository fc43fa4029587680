/** What to write in the place of placeholders for which their own words would not do. */
const values: Readonly<Record<string, string>> = {
  'a program': 'first = 1\nsecond = 2\nprint(first)',
  'what it prints': '1',
  'a line, such as line 3': 'line 3',
  'a number, such as 3.14 ± 0.01': '42',
  'a test, such as assert add(1, 2) == 3': 'assert add(1, 2) == 3',
}

/** A new question with its placeholders replaced. */
export function fillGaps(text: string): string {
  return text.replace(/TODO: ([^|\n]+?)(?= \||$)/gm, (_, what: string) => values[what] ?? what)
}
