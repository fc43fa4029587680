import type {Nodes, Paragraph, Parents} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'
import {classifyLine, ordinary, type SwallowedLine} from './classify-line.ts'
import {type ParagraphContext, reportLine} from './report-line.ts'

/**
 * Reports lines of paragraphs that a reader takes for an item, mark, heading, quote, fence or table, and that
 * Markdown reads as text, because of a look-alike character, a missing space or the indent.
 *
 * @param titles names of sections in lower case
 */
export function checkLines(source: SourceFile, root: Parents, titles: readonly string[]): void {
  visit(source, root, {quotes: 0, titles, isTitlePlace: !hasTitle(root)})
}

function visit(source: SourceFile, parent: Parents, context: ParagraphContext): void {
  for (const [index, node] of parent.children.entries()) {
    const next = parent.children[index + 1]
    if (node.type === 'paragraph' && hasOddLine(source, node, context.quotes))
      checkParagraph(source, node, {
        ...context,
        next,
        previous: parent.children[index - 1],
        isTitlePlace:
          context.isTitlePlace && parent.type === 'root' && !parent.children.slice(0, index).some(isShown),
      })
    else if (node.type === 'blockquote')
      visit(source, node, {...context, quotes: context.quotes + 1, isQuoted: true})
    else if (node.type === 'listItem' && parent.type === 'list')
      visit(source, node, {...context, item: {node, list: parent, index}, isQuoted: false})
    else if (node.type === 'list' || node.type === 'footnoteDefinition') visit(source, node, context)
  }
}

/** Whether a line of a paragraph may be more than prose. The later lines of a quote may begin with its sign. */
function hasOddLine({lines}: SourceFile, paragraph: Paragraph, quotes: number): boolean {
  const {start, end} = placeOf(paragraph)
  if (quotes > 0 && start.line < end.line) return true
  for (let number = start.line; number <= end.line; number++) {
    const line = lines[number - 1] ?? ''
    if (!ordinary.test(number === start.line ? line.slice(start.column - 1) : line)) return true
  }
  return false
}

const hasTitle = ({children}: Parents): boolean =>
  children.some((node) => node.type === 'heading' && node.depth === 1)

const isShown = ({type}: Nodes): boolean => type !== 'yaml' && type !== 'html'

function checkParagraph(source: SourceFile, paragraph: Paragraph, context: ParagraphContext): void {
  const {start, end} = placeOf(paragraph)
  if (context.quotes > 0) checkQuoteSigns(source, paragraph)
  const isItemText = context.item?.node.children[0] === paragraph
  for (let number = start.line; number <= end.line; number++) {
    const isFirst = number === start.line
    // The text of an item may begin with any character, but not with a fence of look-alikes.
    const isItemLine = isFirst && isItemText && context.item?.node.position?.start.line === number
    if (isInsideNode(paragraph, number)) continue
    const {line, offset} = lineWithoutQuotes(source, number, isFirst ? start.column - 1 : 0, context.quotes)
    const found = classifyLine(line) ?? classifyUnspacedItem(line, context)
    if (isItemLine && (found?.structure !== 'code fence' || found.cause !== 'character')) continue
    if (!found || !isStructure(source, found, {number, context, isFirst, isLast: number === end.line}))
      continue
    reportLine(source, found, {number, offset, context})
  }
}

/** The sign of a quote in its text was indented too far to be one. */
function checkQuoteSigns(source: SourceFile, paragraph: Paragraph): void {
  for (const child of paragraph.children) {
    if (child.type !== 'text' || !child.value.includes('\n>')) continue
    for (const [index, text] of child.value.split('\n').entries()) {
      const number = placeOf(child).start.line + index
      const column = (source.lines[number - 1] ?? '').indexOf('>') + 1
      if (index === 0 || !text.startsWith('>') || source.lines[number - 1]?.charAt(column - 2) === '\\')
        continue
      const data = {structure: 'block quote', cause: 'indent', sign: '>'} as const
      report(source, 'markdown/swallowed-line', data, placeAt(number, column, 1))
    }
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

/** `-b` below an item with the same bullet; elsewhere, as in the quote below an item, it may be a number or an option. */
function classifyUnspacedItem(line: string, {item, isQuoted}: ParagraphContext): SwallowedLine | undefined {
  const [, blank = '', bullet] = /^([ \t]*)([-*+])(?=[^\s*])/.exec(line) ?? []
  if (bullet === undefined || !item || isQuoted || item.list.ordered) return undefined
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
  readonly context: ParagraphContext
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Whether the context confirms that the line is structure. */
function isStructure(source: SourceFile, found: SwallowedLine, at: LineContext): boolean {
  const {structure, cause, number, character, isDoubtful} = found
  const {context, isFirst} = at
  if (structure === 'block quote' && cause === 'indent') return !isOption(context)
  if (structure === 'link definition' || structure === 'footnote')
    return !isFirst || character !== undefined || hasTarget(source, found, at)
  if (structure === 'heading' && found.sign === '#' && cause === 'space')
    return isFirst && (context.isTitlePlace || hasId(source, at.number))
  if (structure === 'heading' && cause === 'space' && character === undefined)
    return isFirst || isTitle(source, found, at)
  if (number !== undefined) return continuesCount(source, number, at, character !== undefined)
  if (!isDoubtful || context.item) return isDoubtful ? isSameBullet(source, found, context) : true
  return isFirst || at.context.next?.type === 'list' || followsDash(source, at.number)
}

/** Whether the line ends like the title of one of several questions. */
function hasId({lines}: SourceFile, number: number): boolean {
  return /\{#[a-z\d-]+\}\s*$/.test(lines[number - 1] ?? '')
}

/** Whether a URL follows, which makes a definition likely. */
function hasTarget({lines}: SourceFile, {sign}: SwallowedLine, {number}: LineContext): boolean {
  return /^[^\s\p{L}]*(?:https?:|[^\s]*[./#])/u.test(lines[number - 1]?.split(sign, 2)[1]?.trim() ?? '')
}

/** Inside a paragraph `##python` may be a channel name. */
function isTitle({lines}: SourceFile, {sign}: SwallowedLine, {number, context}: LineContext): boolean {
  const title = (lines[number - 1]?.split(sign, 2)[1] ?? '').trim()
  return /^\p{Lu}/u.test(title) || context.titles.includes(title.toLowerCase())
}

/** Quotes indented too far in an option are reported with the option. */
function isOption({item}: ParagraphContext): boolean {
  return typeof item?.node.checked === 'boolean'
}

/** A dash in an item with a dash is more likely the next item than one in an item with a star. */
function isSameBullet({lines}: SourceFile, {sign}: SwallowedLine, {item}: ParagraphContext): boolean {
  if (!item) return true
  const {start} = placeOf(item.node)
  return item.list.ordered !== true && lines[start.line - 1]?.charAt(start.column - 1) === sign.charAt(0)
}

function followsDash({lines}: SourceFile, number: number): boolean {
  const isDash = (line: string | undefined): boolean => /^\s*[-\u2010-\u2015\u2212]\s/.test(line ?? '')
  return isDash(lines[number - 2]) || isDash(lines[number])
}

/** Whether a number follows the item or line above, or precedes the line below. */
function continuesCount(
  {lines}: SourceFile,
  value: number,
  {number, context, isFirst}: LineContext,
  isOdd: boolean,
): boolean {
  const {item} = context
  if (item?.list.ordered && value === (item.list.start ?? 1) + item.index + 1) return true
  const {previous} = context
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
