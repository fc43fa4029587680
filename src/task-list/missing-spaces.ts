import type {List, Nodes, Paragraph, RootContent} from 'mdast'
import type {Edit, Place} from '../diagnostics/diagnostic.ts'
import {placeAt} from '../diagnostics/place.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {placeOf} from '../markdown/node-place.ts'

const missingSpace = /^([ \t]*)([-*+])(\[[ xX]\])(?=[ \t]|$)/

/** Whether a paragraph begins as a marked item would, but for the space behind its bullet: `-[x] one`. */
export function lacksSpace(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false
  const [first] = node.children
  return first?.type === 'text' && missingSpace.test(first.value.split('\n', 1)[0] ?? '')
}

/**
 * Reports each line that would be an item with a space behind its bullet, in the lead and in the items themselves,
 * whose text such a line goes on.
 *
 * @returns whether there is one, so that the number of items says nothing
 */
export function reportMissingSpaces(
  source: SourceFile,
  lead: readonly RootContent[],
  lists: readonly List[],
): boolean {
  const inLists = lists.flatMap((list) => list.children).flatMap((item) => paragraphsIn(item.children))
  const outside = lead.filter((node): node is Paragraph => node.type === 'paragraph')
  const places = [...outside, ...inLists].flatMap((paragraph) => findMissingSpaces(source, paragraph))
  for (const place of places) {
    const mark = source.lines[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1) ?? ''
    report(source, 'list/looks-like-mark', {mark}, place, {
      fix: {title: 'Add a space before the mark', edits: [insertSpace(place)]},
    })
  }
  return places.length > 0
}

/** A quote below an item takes the next line along as well. */
function paragraphsIn(nodes: readonly Nodes[]): Paragraph[] {
  return nodes.flatMap((node) => {
    if (node.type === 'paragraph') return [node]
    return node.type === 'blockquote' ? paragraphsIn(node.children) : []
  })
}

function findMissingSpaces({lines}: SourceFile, paragraph: Paragraph): Place[] {
  const {start, end} = placeOf(paragraph)
  const places: Place[] = []
  for (let line = start.line; line <= end.line; line++) {
    const before = line === start.line ? start.column - 1 : 0
    const [, indent = '', bullet, mark] = missingSpace.exec(lines[line - 1]?.slice(before) ?? '') ?? []
    if (bullet === undefined || mark === undefined) continue
    places.push(placeAt(line, before + indent.length + 1, bullet.length + mark.length))
  }
  return places
}

function insertSpace({start}: Place): Edit {
  const point = {line: start.line, column: start.column + 1}
  return {place: {start: point, end: point}, text: ' '}
}
