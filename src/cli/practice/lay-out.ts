import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {wrapText} from '../wrap-text.ts'

/** A line before layout. A plain string is prose without a mark; an empty one is a blank line. */
export type Line =
  | string
  | {
      /** The prefix of the first line; wrapped lines are indented to match. */
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

/** The prefix of a line of code, with its number. */
export function numberMark(number: number, max: number): string {
  return `  ${String(number).padStart(String(max).length)}  `
}

interface RichOptions {
  /** The prefix of the first line. */
  readonly mark?: string
  /** The code block whose lines are numbered, as an index into `code`. */
  readonly numbered?: number | undefined
}

/** The lines of a rich text, with code blocks set off. */
export function richLines(rich: RichText, {mark = '', numbered}: RichOptions = {}): Line[] {
  const below = ' '.repeat(mark.length)
  const lines = splitParts(rich).flatMap(({lines: own, fence}, index): Line[] => {
    if (fence === undefined) return own.map((text) => ({mark: below, text}))
    // A text that begins with code starts next to its mark.
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
  /** For code, the index of its block. */
  readonly fence?: number
}

/** Splits plain text into prose and the code blocks it contains. */
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

/** Wraps lines to a screen width in cells; several blank lines become one. */
export function layOut(lines: readonly Line[], width: number): string[] {
  const shown = lines.filter((line, index) => line !== '' || lines[index - 1] !== '')
  if (shown.at(-1) === '') shown.pop()
  return shown.flatMap((line) => {
    const {mark, text, isCode = false} = typeof line === 'string' ? {mark: '', text: line} : line
    if (isCode) return `${mark}${text.replaceAll('\t', codeIndent)}`.trimEnd()
    // Table cells are separated by tabs.
    return wrapText(text.replaceAll('\t', ' | '), {mark, width})
  })
}
