import type {List, ListItem, RootContent} from 'mdast'
import type {Place} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {limits} from '../markdown/limits.ts'
import {placeOf, placeOfNodes} from '../markdown/node-place.ts'
import {type ContentContext, isUnclosed} from '../markdown/rich-text/check-nodes.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'
import {toRichText} from '../markdown/rich-text/to-rich-text.ts'
import {collectLists} from './collect-lists.ts'
import {hasMark, hasMarks} from './marks.ts'
import {type MarkedItem, parseItem} from './parse-item.ts'

export interface MarkedList {
  /** The nodes before the list. */
  readonly before: readonly RootContent[]
  readonly items: readonly MarkedItem[]
  /** The place of the list, or `fallbackPlace` if there is none. */
  readonly place: Place
  /** False if a reported problem may hide items. */
  readonly isComplete: boolean
}

interface ListOptions {
  /** Attributes allowed at the end of an item, besides `#id`. */
  readonly attributes: readonly string[]
  readonly fallbackPlace: Place
}

/** Reads the marked list at the end of nodes, such as the options of a lead or a section of accepted forms. */
export function readMarkedList(
  context: ContentContext,
  nodes: readonly RootContent[],
  {attributes, fallbackPlace}: ListOptions,
): MarkedList {
  const {source} = context
  const first = nodes.findIndex((node) => node.type === 'list' && hasMarks(source, node))
  const {lists, quoted} = collectLists(context, first === -1 ? [] : nodes.slice(first))
  const items = lists
    .flatMap((list) => withoutJoined(context, list))
    .map((item, index) =>
      parseItem(context, item, {
        defaultId: toLetter(index),
        attributes,
        isRationaleReported: quoted.has(item),
      }),
    )
  const place = lists[0] ? placeOf(lists[0]) : fallbackPlace
  // An unclosed fence swallows the items after it.
  const isComplete = !isUnclosed(source, nodes.at(-1))
  if (isComplete && items.length > limits.options)
    report(source, 'limit/options', {actual: items.length, limit: limits.options}, place)
  checkIds(source, items)
  return {
    before: first === -1 ? nodes : nodes.slice(0, first),
    items,
    place,
    isComplete,
  }
}

/**
 * The items of the list, without those of another list at its start or end: Markdown joins two lists with the same bullet,
 * whatever is between them.
 */
function withoutJoined(context: ContentContext, list: List): readonly ListItem[] {
  const {source} = context
  const isMarked = list.children.map((item) => hasMark(source, item))
  const [first, last] = [isMarked.indexOf(true), isMarked.lastIndexOf(true)]
  const own = list.children.slice(first, last + 1)
  if (first === -1 || own.length < 2 || isMarked.slice(first, last).includes(false)) return list.children
  const parts = [list.children.slice(0, first), list.children.slice(last + 1)]
  const joined = parts.filter((part) => part.length > 1 || isApart(source, part, own))
  if (joined.length === 0) return list.children
  for (const part of joined) {
    report(source, 'list/joined', {}, placeOfNodes(part))
    toRichText(context, part)
  }
  return list.children.filter((item) => !joined.some((part) => part.includes(item)))
}

/** Whether an empty line separates an item from the list it is read with, and none separates the items of that. */
function isApart(source: SourceFile, [item]: readonly ListItem[], own: readonly ListItem[]): boolean {
  const isAfterEmpty = (node: ListItem): boolean => source.lines[placeOf(node).start.line - 2]?.trim() === ''
  const [first, second] = own
  if (!item || !first || !second || isAfterEmpty(second)) return false
  return isAfterEmpty(placeOf(item).start.line < placeOf(first).start.line ? first : item)
}

/** `a` to `z`; items over the limit still get distinct ids. */
function toLetter(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `option-${index + 1}`
}

function checkIds(source: SourceFile, items: readonly MarkedItem[]): void {
  const seen = new Map<string, Place>()
  for (const {id, place} of items) {
    const same = seen.get(id)
    if (!same) seen.set(id, place)
    else {
      const related = [{message: 'the first one', file: source.path, place: same}]
      report(source, 'list/repeated-id', {id}, place, {related})
    }
  }
}

/** The rationales by id; items without one are left out. */
export function collectRationales(items: readonly MarkedItem[]): Record<string, RichText> {
  return Object.fromEntries(items.flatMap(({id, rationale}) => (rationale ? [[id, rationale]] : [])))
}
