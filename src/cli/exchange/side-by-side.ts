import wrapAnsi from 'wrap-ansi'
import {measureText, toVisible} from '../../diagnostics/code-frame.ts'

const separator = ' │ '

/** Two texts in columns, wrapped to a width in terminal cells. */
export function sideBySide(left: string, right: string, width: number): string {
  const column = Math.max(16, Math.floor((width - separator.length) / 2))
  const [first, second] = [left, right].map((text) => toColumn(text, column))
  const rows = Math.max(first?.length ?? 0, second?.length ?? 0)
  return Array.from({length: rows}, (_, row) => {
    const cells = first?.[row] ?? ''
    const padding = ' '.repeat(Math.max(0, column - measureText(cells)))
    return `${cells}${padding}${separator}${second?.[row] ?? ''}`.trimEnd()
  }).join('\n')
}

function toColumn(text: string, width: number): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line) =>
      wrapAnsi(toVisible(line.replaceAll('\t', '    ')), width, {hard: true, trim: false}).split('\n'),
    )
}
