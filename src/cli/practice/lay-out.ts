import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {wrapText} from '../wrap-text.ts'

/** A line before it is known how wide the screen is. A text alone is prose at the margin, an empty one a blank line. */
export type Line =
  | string
  | {
      /** What stands before it; where prose goes on below, as many spaces do. */
      readonly mark: string
      readonly text: string
      /** Code is never wrapped. */
      readonly isCode?: boolean
    }

const codeIndent = '    '

/** Lines of code, indented. */
export function codeLines(lines: readonly string[], mark = codeIndent): Line[] {
  return lines.map((text) => ({mark, text, isCode: true}))
}

/** What stands before the line of code with this number, of so many. */
export function numberMark(number: number, most: number): string {
  return `  ${String(number).padStart(String(most).length)}  `
}

interface RichOptions {
  /** What stands before its first line. */
  readonly mark?: string
  /** The fence whose lines are numbered: an index into `code`. */
  readonly numbered?: number | undefined
}

/** A text with the code in it set off. */
export function richLines(rich: RichText, {mark = '', numbered}: RichOptions = {}): Line[] {
  const below = ' '.repeat(mark.length)
  const lines = splitParts(rich).flatMap(({lines: own, fence}, index): Line[] => {
    if (fence === undefined) return own.map((text) => ({mark: below, text}))
    // What begins with code has it beside its mark.
    if (mark !== '' && index === 0) return [...codeLines(own, below), '']
    const marks = own.map((_, line) => numberMark(line + 1, own.length))
    const code = own.flatMap((text, line) =>
      codeLines([text], fence === numbered ? marks[line] : below + codeIndent),
    )
    return ['', ...code, '']
  })
  const [first = {mark, text: ''}, ...rest] = lines
  return typeof first === 'string' || mark === '' ? lines : [{...first, mark}, ...rest]
}

interface Part {
  readonly lines: readonly string[]
  /** Of code: which of the fences it is. */
  readonly fence?: number
}

/** A text holds the lines of its fences as they are: prose and code in turn. */
function splitParts({text, code = []}: RichText): Part[] {
  const lines = text === '' ? [] : text.split('\n')
  const parts: Part[] = []
  let from = 0
  for (const [fence, {lines: own}] of code.entries()) {
    const at = lines.findIndex(
      (_, start) => start >= from && own.every((line, index) => lines[start + index] === line),
    )
    if (at < 0) continue
    parts.push({lines: lines.slice(from, at)}, {lines: own, fence})
    from = at + own.length
  }
  return [...parts, {lines: lines.slice(from)}].filter((part) => part.lines.length > 0)
}

/** The lines as they are shown on a screen of so many cells; several blank ones are one. */
export function layOut(lines: readonly Line[], width: number): string[] {
  const shown = lines.filter((line, index) => line !== '' || lines[index - 1] !== '')
  if (shown.at(-1) === '') shown.pop()
  return shown.flatMap((line) => {
    const {mark, text, isCode = false} = typeof line === 'string' ? {mark: '', text: line} : line
    if (isCode) return `${mark}${text.replaceAll('\t', codeIndent)}`.trimEnd()
    // Cells of a table stand between tabs.
    return wrapText(text.replaceAll('\t', ' | '), {mark, width})
  })
}
