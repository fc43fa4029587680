import {eastAsianWidth} from 'get-east-asian-width'
import type {Place} from './diagnostic.ts'

/** Colours for the parts of a frame; the text of the file itself is not coloured. */
export interface FramePaint {
  readonly gutter: (text: string) => string
  readonly mark: (text: string) => string
}

export interface FrameOptions {
  /** Lines shown before and after; default 1. */
  readonly context?: number
  /** Maximum width of a line in terminal cells; default 100. */
  readonly width?: number
  readonly paint?: FramePaint
}

const plain: FramePaint = {gutter: (text) => text, mark: (text) => text}

/** The line at a place with line numbers, neighbouring lines and carets; empty if the text has no such line. */
export function codeFrame(text: string, place: Place, options: FrameOptions = {}): string {
  const {context = 1, width = 100, paint = plain} = options
  const lines = toLines(text)
  const line = lines[place.start.line - 1]
  if (line === undefined) return ''
  const first = Math.max(1, place.start.line - context)
  const last = Math.min(lines.length, place.start.line + context)
  const digits = String(last).length
  const gutter = (mark: string, number: string): string =>
    paint.gutter(`${mark} ${number.padStart(digits)} |`)

  const rows: string[] = []
  for (let number = first; number <= last; number++) {
    if (number === place.start.line) {
      const {cells, before, marked} = fitLine(line, toStretch(line, place), width)
      rows.push(joinRow(gutter('>', String(number)), cells))
      const caret = paint.mark(`${'^'.repeat(marked)}${moreLines(place)}`)
      rows.push(`${gutter(' ', '')} ${' '.repeat(before)}${caret}`)
    } else {
      const {cells} = fitLine(lines[number - 1] ?? '', {from: 0, to: 0}, width)
      rows.push(joinRow(gutter(' ', String(number)), cells))
    }
  }
  return rows.join('\n')
}

/** The lines of a text, numbered as the compiler numbers them. */
export function toLines(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
}

// Characters that move the cursor, reorder the line or are invisible, except the joiners of scripts and emoji.
const unseen =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u00AD\u180E\u200B\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** Text from a file made safe for a terminal or log: on one line, without control sequences or CI commands. */
export function toVisible(text: string): string {
  return disarm(text).replace(unseen, showCharacter)
}

function showCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Breaks `##[...]`, `##vso[...]` and the like, which CI runners execute anywhere in a line. Keeps the length. */
function disarm(text: string): string {
  return text.replace(/##(?=\w*\[)/g, '#\uFF03')
}

const joinRow = (gutter: string, cells: string): string => (cells === '' ? gutter : `${gutter} ${cells}`)

function moreLines(place: Place): string {
  const {start, end} = place
  const last = end.column > 1 ? end.line : end.line - 1
  const more = last - start.line
  if (!(more > 0)) return ''
  return more === 1 ? ' and 1 more line' : ` and ${more} more lines`
}

/** Offsets into one line, from 0; `to` is exclusive. */
interface Stretch {
  readonly from: number
  readonly to: number
}

function toStretch(line: string, {start, end}: Place): Stretch {
  // A column that is not a number or not in this line must not break the report.
  const offset = (column: number): number => (column > 1 ? Math.min(Math.floor(column) - 1, line.length) : 0)
  const from = offset(start.column)
  if (end.line > start.line) return {from, to: line.length}
  return {from, to: end.line === start.line ? Math.max(from, offset(end.column)) : from}
}

/** One grapheme and the terminal cells it takes. */
interface Piece {
  readonly shown: string
  readonly cells: number
  readonly position: 'before' | 'marked' | 'after'
}

interface FittedLine {
  readonly cells: string
  readonly before: number
  readonly marked: number
}

/** Cuts a line to a width, around the marked stretch. */
function fitLine(line: string, stretch: Stretch, width: number): FittedLine {
  // Only text that may end up in the window is segmented, so a line of millions of characters is cheap.
  const reach = width * 4
  let start = Math.max(0, stretch.from - reach)
  if (start > 0 && /[\uDC00-\uDFFF]/.test(line.charAt(start))) start--
  const end = Math.min(line.length, stretch.from + reach)
  const pieces = toPieces(disarm(line.slice(start, end)), {
    from: stretch.from - start,
    to: stretch.to - start,
  })
  const before = pieces.filter((piece) => piece.position === 'before')
  const rest = pieces.slice(before.length)
  const cellsOfRest = countCells(rest)
  const roomBefore = Math.max(Math.floor(width / 3), width - cellsOfRest)
  const left = takeCells(before.toReversed(), roomBefore).toReversed()
  const right = takeCells(rest, width - countCells(left))
  const cutLeft = start > 0 || left.length < before.length ? '…' : ''
  const cutRight = end < line.length || right.length < rest.length ? '…' : ''
  const marked = right.filter((piece) => piece.position === 'marked')
  return {
    cells: `${cutLeft}${[...left, ...right].map((piece) => piece.shown).join('')}${cutRight}`,
    before: cutLeft.length + countCells(left),
    marked: Math.max(1, countCells(marked)),
  }
}

const characters = new Intl.Segmenter('und', {granularity: 'grapheme'})

function toPieces(text: string, {from, to}: Stretch): Piece[] {
  const pieces: Piece[] = []
  let column = 0
  for (const {segment, index} of characters.segment(text)) {
    const shown = segment === '\t' ? ' '.repeat(4 - (column % 4)) : segment.replace(unseen, showCharacter)
    // A replacement has several characters, and one segment may mix replaced and original ones.
    const cells =
      shown === segment ? cellWidth(segment) : [...shown].reduce((sum, part) => sum + cellWidth(part), 0)
    column += cells
    pieces.push({shown, cells, position: toPosition(index, index + segment.length, {from, to})})
  }
  return pieces
}

function toPosition(start: number, end: number, {from, to}: Stretch): Piece['position'] {
  if (end <= from) return 'before'
  return start < to ? 'marked' : 'after'
}

const countCells = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.cells, 0)

/** The first pieces that fit into `room` cells. */
function takeCells(pieces: readonly Piece[], room: number): Piece[] {
  let cells = 0
  const end = pieces.findIndex((piece) => {
    cells += piece.cells
    return cells > room
  })
  return end === -1 ? [...pieces] : pieces.slice(0, end)
}

const emoji = /\p{Emoji_Presentation}|\uFE0F/u
const noCell = /^[\p{Mn}\p{Me}\u200C\u200D]+$/u

/** How many cells of a terminal a text takes, if it contains no control character. */
export function measureText(text: string): number {
  return [...characters.segment(text)].reduce((sum, {segment}) => sum + cellWidth(segment), 0)
}

function cellWidth(character: string): number {
  if (noCell.test(character)) return 0
  return emoji.test(character) ? 2 : eastAsianWidth(character.codePointAt(0) ?? 0)
}
