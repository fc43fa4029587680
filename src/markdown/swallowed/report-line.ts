import type {List, ListItem, Nodes} from 'mdast'
import type {Edit, Point} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'
import type {SwallowedLine} from './classify-line.ts'
import {closesNext} from './closes-next.ts'

/** The position of a paragraph. */
export interface ParagraphContext {
  /** Section names in lower case. */
  readonly titles: readonly string[]
  /** The number of enclosing block quotes. */
  readonly quotes: number
  /** The innermost enclosing list item. */
  readonly item?: {readonly node: ListItem; readonly list: List; readonly index: number}
  /** Whether a block quote lies between that item and the paragraph. */
  readonly isQuoted?: boolean
  /** Whether the title of the file may be here: at its start, where it has no other one. */
  readonly isTitlePlace: boolean
  readonly next?: Nodes | undefined
  readonly previous?: Nodes | undefined
}

interface LinePlace {
  readonly number: number
  /** The number of characters of the line that belong to enclosing blocks. */
  readonly offset: number
  readonly context: ParagraphContext
}

/** Reports a line that looks like structure, with a fix where the intent is certain. */
export function reportLine(source: SourceFile, found: SwallowedLine, at: LinePlace): void {
  const {structure, character, sign} = found
  const isWithoutHead = structure === 'table' && found.cause === 'indent'
  const cause = isWithoutHead ? ('head' as const) : found.cause
  const place = placeAt(at.number, at.offset + found.from + 1, found.to - found.from)
  const mark = source.lines[at.number - 1]?.slice(place.end.column - 1, place.end.column + 2) ?? ''
  if (character === undefined && cause === 'space' && /^\[[ xX]\]$/.test(mark))
    return reportUnspacedMark(source, `${sign}${mark}`, place.start)
  const isFenceOpen = structure === 'code fence' && !closesNext(source, at.number, sign)
  const edit = isWithoutHead || isFenceOpen ? undefined : toEdit(source, found, at)
  const fix = edit && {title: `Make this line a ${structure}`, edits: [edit]}
  const data = {structure, cause, sign, ...(character !== undefined && {character})}
  report(source, 'markdown/swallowed-line', data, place, {fix})
}

function reportUnspacedMark(source: SourceFile, mark: string, {line, column}: Point): void {
  const edits = [{place: placeAt(line, column + 1, 0), text: ' '}]
  const fix = {title: 'Add a space before the mark', edits}
  report(source, 'list/looks-like-mark', {mark}, placeAt(line, column, mark.length), {fix})
}

/** The edit that turns the line into the intended structure; `undefined` if that is ambiguous. */
function toEdit(
  {lines}: SourceFile,
  found: SwallowedLine,
  {number, offset, context}: LinePlace,
): Edit | undefined {
  const {structure, cause, from, to, replacement, sign} = found
  const {item, quotes} = context
  const line = lines[number - 1] ?? ''
  const isItem = structure === 'list item' || structure === 'numbered item'
  const isMarked = /\[[ x]\]/i.test(sign) || /^ ?\[[ xX]\]/.test(line.slice(offset + to))
  if (cause === 'blank-line' || (cause === 'indent' && structure === 'list item' && !isMarked))
    return undefined
  // Items of one list have the same indent.
  const columns = item && isItem && quotes === 0 ? placeOf(item.node).start.column - 1 : undefined
  const start = columns === undefined && cause !== 'indent' ? offset + from : offset
  if (cause === 'indent' && start === offset + from && columns === undefined) return undefined
  if (cause === 'indent' && structure === 'block quote') return undefined
  return {
    place: placeAt(number, start + 1, offset + to - start),
    text: `${' '.repeat(columns ?? 0)}${columns === undefined && cause !== 'indent' ? replacement : replacement.trimStart()}`,
  }
}
