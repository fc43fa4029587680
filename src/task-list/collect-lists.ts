import type {Code, List, ListItem, RootContent} from 'mdast'
import type {Edit} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import type {DisplayMath} from '../markdown/math/formula-nodes.ts'
import {placeOf} from '../markdown/node-place.ts'
import {type ContentContext, checkNodes, isUnclosed} from '../markdown/rich-text/check-nodes.ts'
import {isFence} from '../markdown/rich-text/code-block.ts'
import {hasMarks} from './marks.ts'
import {columnsBeforeContent, relateItem, reportQuoteOutside} from './misplaced-quotes.ts'

export interface CollectedLists {
  readonly lists: readonly List[]
  /** Items with a reported quote after them that was meant as their rationale. */
  readonly quoted: ReadonlySet<ListItem>
}

interface Collecting {
  readonly lists: List[]
  readonly quoted: Set<ListItem>
  /** Whether there is other content after the last list. */
  isInterrupted: boolean
  isTextReported: boolean
}

/** Collects the lists of marked items and reports any other content after the first one. */
export function collectLists(context: ContentContext, nodes: readonly RootContent[]): CollectedLists {
  const {source} = context
  const state: Collecting = {
    lists: [],
    quoted: new Set(),
    isInterrupted: false,
    isTextReported: false,
  }
  for (const node of nodes) {
    if (node.type === 'list' && hasMarks(source, node)) {
      const isSecond = state.lists.length > 0 && !state.isInterrupted
      if (isSecond) report(source, 'list/second', {}, placeOf(node.children[0] ?? node))
      if (node.ordered) reportNumbers(source, node)
      state.lists.push(node)
      state.isInterrupted = false
    } else {
      reportBetween(context, state, node)
      state.isInterrupted = true
    }
  }
  return state
}

/** Reports content between and after the lists. */
function reportBetween(context: ContentContext, state: Collecting, node: RootContent): void {
  const {source} = context
  const item = state.lists.at(-1)?.children.at(-1)
  if ((node.type === 'code' || node.type === 'math') && isFence(source, node))
    return reportFence(context, node, item)
  checkNodes(context, [node])
  if (node.type === 'html') return
  if (node.type === 'blockquote' && item) {
    reportQuoteOutside(source, node, {item, isAdjacent: !state.isInterrupted})
    state.quoted.add(item)
  } else if (!state.isTextReported) {
    report(source, 'list/text-after', {}, placeOf(node), item ? relateItem(source, item) : {})
    state.isTextReported = true
  }
}

/**
 * Reports a fence at the margin after an item:
 *
 * ````markdown
 * - [ ] this one:
 * ```python
 * print(1)
 * ```
 * ````
 */
function reportFence(context: ContentContext, node: Code | DisplayMath, item: ListItem | undefined): void {
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
  // No fix after a rationale: the fence would still be misplaced.
  const isBehindRationale = item?.children.some(({type}) => type === 'blockquote')
  const related = item ? relateItem(source, item) : {}
  report(source, 'list/fence-outside', {}, place, isBehindRationale ? related : {fix, ...related})
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
    fix: {title: 'Replace the numbers with `-`', edits},
  })
}
