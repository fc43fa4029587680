import type {List, ListItem, Nodes, Paragraph, Parents} from 'mdast'
import type {Edit, Point} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'
import {classifyLine, type SwallowedLine} from './classify-line.ts'
import {closesNext} from './closes-next.ts'

/** Where a paragraph stands. */
interface Surroundings {
  /** Names of sections in lower case. */
  readonly titles: readonly string[]
  /** How many block quotes it is in. */
  readonly quotes: number
  /** The innermost list item that it is in. */
  readonly item?: {readonly node: ListItem; readonly list: List; readonly index: number}
  readonly next?: Nodes | undefined
  readonly previous?: Nodes | undefined
}

/**
 * Reports each line of a paragraph that a person reads as an item, a mark, a heading, a quote, a fence or a table, and
 * that Markdown reads as text: because of a look-alike of a sign or of a space, a missing space, or its indent.
 *
 * @param titles names of sections in lower case
 */
export function checkLines(source: SourceFile, root: Parents, titles: readonly string[]): void {
  visit(source, root, {quotes: 0, titles})
}

function visit(source: SourceFile, parent: Parents, around: Surroundings): void {
  for (const [index, node] of parent.children.entries()) {
    const next = parent.children[index + 1]
    if (node.type === 'paragraph')
      checkParagraph(source, node, {...around, next, previous: parent.children[index - 1]})
    else if (node.type === 'blockquote') visit(source, node, {...around, quotes: around.quotes + 1})
    else if (node.type === 'listItem' && parent.type === 'list')
      visit(source, node, {...around, item: {node, list: parent, index}})
    else if (node.type === 'list' || node.type === 'footnoteDefinition') visit(source, node, around)
  }
}

function checkParagraph(source: SourceFile, paragraph: Paragraph, around: Surroundings): void {
  const {start, end} = placeOf(paragraph)
  const isItemText = around.item?.node.children[0] === paragraph
  for (let number = start.line; number <= end.line; number++) {
    const isFirst = number === start.line
    // The text of an item may begin with anything.
    const isItemLine = isFirst && isItemText && around.item?.node.position?.start.line === number
    if (isItemLine || isInsideNode(paragraph, number)) continue
    const {line, offset} = lineWithoutQuotes(source, number, isFirst ? start.column - 1 : 0, around.quotes)
    const found = classifyLine(line) ?? classifyGluedItem(line, around)
    if (!found || !isStructure(source, found, {number, around, isFirst, isLast: number === end.line}))
      continue
    reportLine(source, found, {number, offset, around})
  }
}

/** Whether the line goes on code, a link or an image, in which signs mean nothing. */
function isInsideNode(paragraph: Paragraph, line: number): boolean {
  return paragraph.children.some(({type, position}) => {
    const isOpaque = type === 'inlineCode' || type === 'html' || type === 'link' || type === 'image'
    return isOpaque && position !== undefined && position.start.line < line && line <= position.end.line
  })
}

function lineWithoutQuotes(
  {lines}: SourceFile,
  number: number,
  from: number,
  quotes: number,
): {line: string; offset: number} {
  let offset = from
  const written = lines[number - 1] ?? ''
  if (from > 0) return {line: written.slice(from), offset}
  for (let depth = 0; depth < quotes; depth++) {
    const [sign = ''] = /^[ \t]*> ?/.exec(written.slice(offset)) ?? []
    offset += sign.length
  }
  return {line: written.slice(offset), offset}
}

/** `-b` below an item that begins with the same sign; elsewhere that may be a number or an option of a command. */
function classifyGluedItem(line: string, {item}: Surroundings): SwallowedLine | undefined {
  const [, blank = '', bullet] = /^([ \t]*)([-*+])(?=[^\s*])/.exec(line) ?? []
  if (bullet === undefined || !item || item.list.ordered) return undefined
  if (bullet === '*' && line.indexOf('*', blank.length + 1) !== -1) return undefined
  const at = blank.length
  return {
    structure: 'list item',
    cause: 'space',
    sign: bullet,
    from: 0,
    to: at + 1,
    replacement: `${bullet} `,
    isDoubtful: true,
  }
}

interface LineContext {
  readonly number: number
  readonly around: Surroundings
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Whether more than the line itself says that it is no text. */
function isStructure(source: SourceFile, found: SwallowedLine, at: LineContext): boolean {
  const {structure, cause, number, character, isDoubtful} = found
  const {around, isFirst} = at
  if (structure === 'block quote' && cause === 'indent') return !isOption(around)
  if (structure === 'link definition' || structure === 'footnote')
    return !isFirst || character !== undefined || hasTarget(source, found, at)
  if (structure === 'heading' && cause === 'space' && character === undefined)
    return isFirst || isTitle(source, found, at)
  if (number !== undefined) return goesOnCount(source, number, at, character !== undefined)
  if (!isDoubtful || around.item) return isDoubtful ? isSameBullet(source, found, around) : true
  return isFirst || at.around.next?.type === 'list' || followsDash(source, at.number)
}

/** Whether an address follows, in which case the line lacks little to be a definition. */
function hasTarget({lines}: SourceFile, {sign}: SwallowedLine, {number}: LineContext): boolean {
  return /^[^\s\p{L}]*(?:https?:|[^\s]*[./#])/u.test(lines[number - 1]?.split(sign, 2)[1]?.trim() ?? '')
}

/** In the middle of a paragraph `##python` may be a channel. */
function isTitle({lines}: SourceFile, {sign}: SwallowedLine, {number, around}: LineContext): boolean {
  const title = (lines[number - 1]?.split(sign, 2)[1] ?? '').trim()
  return /^\p{Lu}/u.test(title) || around.titles.includes(title.toLowerCase())
}

/** Quotes too far to the right of an option are reported together with it. */
function isOption({item}: Surroundings): boolean {
  return typeof item?.node.checked === 'boolean'
}

/** A dash in an item that begins with a dash is likelier to be the next item than a dash in one that begins with a star. */
function isSameBullet({lines}: SourceFile, {sign}: SwallowedLine, {item}: Surroundings): boolean {
  if (!item) return true
  const {start} = placeOf(item.node)
  return item.list.ordered !== true && lines[start.line - 1]?.charAt(start.column - 1) === sign.charAt(0)
}

function followsDash({lines}: SourceFile, number: number): boolean {
  const isDash = (line: string | undefined): boolean => /^\s*[-\u2010-\u2015\u2212]\s/.test(line ?? '')
  return isDash(lines[number - 2]) || isDash(lines[number])
}

/** Whether a number is the one after the item or line above, or the one before the line below. */
function goesOnCount(
  {lines}: SourceFile,
  value: number,
  {number, around, isFirst}: LineContext,
  isOdd: boolean,
): boolean {
  const {item} = around
  if (item?.list.ordered && value === (item.list.start ?? 1) + item.index + 1) return true
  const {previous} = around
  const isNext =
    previous?.type === 'list' &&
    previous.ordered &&
    value === (previous.start ?? 1) + previous.children.length
  if (isFirst && isNext) return true
  const above = leadingNumber(lines[number - 2])
  const below = leadingNumber(lines[number])
  if (above === value - 1 || below === value + 1) return true
  return isOdd && isFirst && value === 1
}

function leadingNumber(line: string | undefined): number | undefined {
  const digits = /^\s*(?:> ?)*(\d{1,9})[.)](?!\d)/.exec((line ?? '').normalize('NFKC'))?.[1]
  return digits === undefined ? undefined : Number(digits)
}

interface LinePlace {
  readonly number: number
  /** How many characters of the line belong to what the paragraph is in. */
  readonly offset: number
  readonly around: Surroundings
}

function reportLine(source: SourceFile, found: SwallowedLine, at: LinePlace): void {
  const {structure, character, sign} = found
  const isHeadless = structure === 'table' && found.cause === 'indent'
  const cause = isHeadless ? ('head' as const) : found.cause
  const place = placeAt(at.number, at.offset + found.from + 1, found.to - found.from)
  const mark = source.lines[at.number - 1]?.slice(place.end.column - 1, place.end.column + 2) ?? ''
  if (character === undefined && cause === 'space' && /^\[[ xX]\]$/.test(mark))
    return reportGluedMark(source, `${sign}${mark}`, place.start)
  const isFenceOpen = structure === 'code fence' && !closesNext(source, at.number, sign)
  const edit = isHeadless || isFenceOpen ? undefined : toEdit(source, found, at)
  const fix = edit && {title: `Make this line a ${structure}`, edits: [edit]}
  const data = {structure, cause, sign, ...(character !== undefined && {character})}
  report(source, 'markdown/swallowed-line', data, place, {fix})
}

function reportGluedMark(source: SourceFile, mark: string, {line, column}: Point): void {
  const edits = [{place: placeAt(line, column + 1, 0), text: ' '}]
  const fix = {title: 'Add a space before the mark', edits}
  report(source, 'list/looks-like-mark', {mark}, placeAt(line, column, mark.length), {fix})
}

/** What makes the line the structure it looks like; nothing where more than one may be meant. */
function toEdit(
  {lines}: SourceFile,
  found: SwallowedLine,
  {number, offset, around}: LinePlace,
): Edit | undefined {
  const {structure, cause, from, to, replacement, sign} = found
  const {item, quotes} = around
  const line = lines[number - 1] ?? ''
  const isItem = structure === 'list item' || structure === 'numbered item'
  const isMarked = /\[[ x]\]/i.test(sign) || /^ ?\[[ xX]\]/.test(line.slice(offset + to))
  if (cause === 'blank-line' || (cause === 'indent' && structure === 'list item' && !isMarked))
    return undefined
  // Items of one list stand at one level.
  const columns = item && isItem && quotes === 0 ? placeOf(item.node).start.column - 1 : undefined
  const start = columns === undefined && cause !== 'indent' ? offset + from : offset
  if (cause === 'indent' && start === offset + from && columns === undefined) return undefined
  if (cause === 'indent' && structure === 'block quote') return undefined
  return {
    place: placeAt(number, start + 1, offset + to - start),
    text: `${' '.repeat(columns ?? 0)}${columns === undefined && cause !== 'indent' ? replacement : replacement.trimStart()}`,
  }
}
