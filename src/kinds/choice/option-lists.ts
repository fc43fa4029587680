import type {Code, List, RootContent} from 'mdast'
import type {Edit} from '../../diagnostics/diagnostic.ts'
import {type ContentContext, checkNodes, isUnclosed} from '../../markdown/check-nodes.ts'
import {placeOf} from '../../markdown/node-place.ts'
import {report, type SourceFile} from '../../markdown/source-file.ts'
import {isOptionList} from './marks.ts'

/** The lists of options, with a report of everything else that stands from the first one on. */
export function collectLists(context: ContentContext, nodes: readonly RootContent[]): List[] {
  const {source} = context
  const lists: List[] = []
  let interrupted = false
  let reportedText = false
  for (const node of nodes) {
    if (node.type === 'list' && isOptionList(source, node)) {
      const isSecond = lists.length > 0 && !interrupted
      if (isSecond) report(source, 'choice/second-list', {}, placeOf(node.children[0] ?? node))
      if (node.ordered) reportNumbers(source, node)
      lists.push(node)
      interrupted = false
      continue
    }
    interrupted = true
    if (node.type === 'code') {
      reportFence(context, node)
      continue
    }
    checkNodes(context, [node])
    const isText = node.type !== 'html'
    if (isText && !reportedText) report(source, 'choice/text-after-options', {}, placeOf(node))
    reportedText ||= isText
  }
  return lists
}

/**
 * A fence at the margin behind an option:
 *
 * ````markdown
 * - [ ] this one:
 * ```python
 * print(1)
 * ```
 * ````
 */
function reportFence(context: ContentContext, node: Code): void {
  const {source} = context
  if (isUnclosed(source, node)) return checkNodes(context, [node])
  const place = placeOf(node)
  const edits: Edit[] = []
  for (let line = place.start.line; line <= place.end.line; line++) {
    if (source.lines[line - 1]?.trim() === '') continue
    edits.push({place: {start: {line, column: 1}, end: {line, column: 1}}, text: '  '})
  }
  report(source, 'choice/fence-outside', {}, place, {fix: {title: 'Indent the fence by two spaces', edits}})
}

function reportNumbers(source: SourceFile, list: List): void {
  const edits = list.children.flatMap((item): Edit[] => {
    const {start} = placeOf(item)
    const number = /^\d+[.)]/.exec(source.lines[start.line - 1]?.slice(start.column - 1) ?? '')?.[0]
    if (number === undefined) return []
    const end = {line: start.line, column: start.column + number.length}
    return [{place: {start, end}, text: '-'}]
  })
  report(source, 'choice/numbered-options', {}, placeOf(list.children[0] ?? list), {
    fix: {title: 'Write `-` for each number', edits},
  })
}
