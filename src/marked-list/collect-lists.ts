import type {Code, List, ListItem, RootContent} from 'mdast'
import type {Edit} from '../diagnostics/diagnostic.ts'
import {type ContentContext, checkNodes, isUnclosed} from '../markdown/check-nodes.ts'
import {placeOf} from '../markdown/node-place.ts'
import {report, type SourceFile} from '../markdown/source-file.ts'
import {isGluedItem} from './glued-marks.ts'
import {hasMarks} from './marks.ts'

/** The lists of marked items, with a report of everything else that stands from the first one on. */
export function collectLists(context: ContentContext, nodes: readonly RootContent[]): List[] {
  const {source} = context
  const lists: List[] = []
  let interrupted = false
  let isGlued = false
  let reportedText = false
  for (const node of nodes) {
    if (node.type === 'list' && hasMarks(source, node)) {
      const isSecond = lists.length > 0 && !interrupted
      if (isSecond) report(source, 'list/second', {}, placeOf(node.children[0] ?? node))
      if (node.ordered) reportNumbers(source, node)
      lists.push(node)
      interrupted = false
      continue
    }
    interrupted = true
    if (node.type === 'code' && isFence(source, node)) {
      reportFence(context, node, lists.at(-1)?.children.at(-1))
      continue
    }
    checkNodes(context, [node])
    // Options without a space behind the bullet are told of as that, and what belongs to them follows.
    isGlued ||= isGluedItem(node)
    const isText = node.type !== 'html' && !isGlued
    if (isText && !reportedText) report(source, 'list/text-after', {}, placeOf(node))
    reportedText ||= isText
  }
  return lists
}

/**
 * A fence at the margin behind an item:
 *
 * ````markdown
 * - [ ] this one:
 * ```python
 * print(1)
 * ```
 * ````
 */
function reportFence(context: ContentContext, node: Code, item: ListItem | undefined): void {
  const {source} = context
  if (isUnclosed(source, node)) return checkNodes(context, [node])
  const place = placeOf(node)
  const columns = item ? columnsBeforeContent(source, item) : 2
  const edits: Edit[] = []
  for (let line = place.start.line; line <= place.end.line; line++) {
    if (source.lines[line - 1]?.trim() === '') continue
    edits.push({place: {start: {line, column: 1}, end: {line, column: 1}}, text: ' '.repeat(columns)})
  }
  const fix = {title: `Indent the fence by ${columns} spaces`, edits}
  // Behind the rationale of an item the fence would be in the wrong place again.
  const isBehindRationale = item?.children.some(({type}) => type === 'blockquote')
  report(source, 'list/fence-outside', {}, place, isBehindRationale ? {} : {fix})
}

/** Code may be indented instead. */
function isFence(source: SourceFile, node: Code): boolean {
  const {start} = placeOf(node)
  return /^(?:`{3}|~{3})/.test(source.lines[start.line - 1]?.slice(start.column - 1) ?? '')
}

/** How far what belongs to an item stands from the margin: behind its bullet or number. */
function columnsBeforeContent(source: SourceFile, item: ListItem): number {
  const {start} = placeOf(item)
  const text = source.lines[start.line - 1]?.slice(start.column - 1) ?? ''
  return start.column - 1 + (/^\S+ {1,4}(?! )/.exec(text)?.[0].length ?? 2)
}

function reportNumbers(source: SourceFile, list: List): void {
  const edits = list.children.flatMap((item): Edit[] => {
    const {start} = placeOf(item)
    const number = /^\d+[.)]/.exec(source.lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0]
    if (number === undefined) return []
    const end = {line: start.line, column: start.column + number.length}
    return [{place: {start, end}, text: '-'}]
  })
  report(source, 'list/numbered', {}, placeOf(list.children[0] ?? list), {
    fix: {title: 'Write `-` for each number', edits},
  })
}
