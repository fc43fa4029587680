import type {Blockquote, ListItem, RootContent} from 'mdast'
import type {Edit, Fix, Place, Related} from '../diagnostics/diagnostic.ts'
import {placeAt} from '../diagnostics/place.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {placeOf} from '../markdown/node-place.ts'
import {countIndent} from '../markdown/preflight/indent.ts'
import {isFence} from '../markdown/rich-text/code-block.ts'

/** The indent of the content of an item, in Markdown columns. */
export function columnsBeforeContent({lines}: SourceFile, item: ListItem): number {
  const {start} = placeOf(item)
  const line = lines[start.line - 1] ?? ''
  const rest = line.slice(start.column - 1)
  const marker = /^\S+/.exec(rest)?.[0].length ?? 1
  const at = countIndent(line.slice(0, start.column - 1)) + marker
  const gap = countIndent(rest.slice(marker), at)
  // After a gap of five or more columns, or an empty line, content begins one column after the marker.
  return at + (gap >= 1 && gap <= 4 ? gap : 1)
}

/**
 * Reports a quote at the margin after an item, which belongs to no item:
 *
 * ```markdown
 * - [x] one
 * > Why.
 * ```
 */
export function reportQuoteOutside(
  source: SourceFile,
  quote: Blockquote,
  {item, isAdjacent}: {readonly item: ListItem; readonly isAdjacent: boolean},
): void {
  const place = placeOf(quote)
  // After other text, indenting would not attach it to the item.
  if (isAdjacent) reportQuote(source, place, item)
  else report(source, 'list/misplaced-rationale', {}, place, relateItem(source, item))
}

/** An item that is indented needs what belongs to it further to the right: then it is a second place. */
export function relateItem(source: SourceFile, item: ListItem): {related?: readonly Related[]} {
  const {start} = placeOf(item)
  if (start.column === 1) return {}
  const place = placeAt(start.line, start.column, 1)
  return {related: [{message: 'the item is indented', file: source.path, place}]}
}

/**
 * Reports a quote indented too far, which would be part of the option and shown before the learner has responded:
 *
 * ```markdown
 * - [x] one
 *       > Why.
 * ```
 *
 * @returns whether there is one
 */
export function reportQuotesInside(
  source: SourceFile,
  item: ListItem,
  nodes: readonly RootContent[],
): boolean {
  let isReported = false
  for (const node of nodes) {
    const {start, end} = placeOf(node)
    const isIndentedCode = node.type === 'code' && !isFence(source, node)
    if (node.type !== 'paragraph' && !isIndentedCode) continue
    const first = isIndentedCode ? start.line : start.line + 1
    const from = lineOfQuote(source, first, end.line)
    if (from === undefined) continue
    reportQuote(source, {start: {line: from, column: indentOfLine(source, from) + 1}, end}, item)
    isReported = true
  }
  return isReported
}

function reportQuote(source: SourceFile, place: Place, item: ListItem): void {
  const columns = columnsBeforeContent(source, item)
  // No fix: a second quote of an item would be another error.
  const isSecond = item.children.some(({type}) => type === 'blockquote')
  const fix = isSecond ? undefined : indentFix(source, {from: place.start.line, to: place.end.line, columns})
  report(source, 'list/misplaced-rationale', {}, place, {fix, ...relateItem(source, item)})
}

function indentOfLine({lines}: SourceFile, line: number): number {
  return /^[ \t]*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0
}

function lineOfQuote(source: SourceFile, from: number, to: number): number | undefined {
  for (let line = from; line <= to; line++) {
    if (/^[ \t]*>/.test(source.lines[line - 1] ?? '')) return line
  }
  return undefined
}

function indentFix(
  source: SourceFile,
  {from, to, columns}: {readonly from: number; readonly to: number; readonly columns: number},
): Fix {
  const edits: Edit[] = []
  for (let line = from; line <= to; line++) {
    if (source.lines[line - 1]?.trim() === '') continue
    const end = {line, column: indentOfLine(source, line) + 1}
    edits.push({place: {start: {line, column: 1}, end}, text: ' '.repeat(columns)})
  }
  return {title: `Indent the quote by ${columns} spaces`, edits}
}
