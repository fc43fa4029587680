import wrapAnsi from 'wrap-ansi'

/** Narrower lines would split words. */
const minWidth = 16

/** Prose in lines of at most `width` terminal cells, after a mark; later lines are indented as far. */
export function wrapText(
  text: string,
  {mark = '', width}: {readonly mark?: string; readonly width: number},
): string[] {
  const indent = ' '.repeat(mark.length)
  return wrapAnsi(text, Math.max(width - mark.length, minWidth))
    .split('\n')
    .map((line, index) => `${index === 0 ? mark : indent}${line}`.trimEnd())
}
