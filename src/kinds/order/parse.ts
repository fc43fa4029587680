import type {List, RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report} from '../../diagnostics/source-file.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {reportNestedList} from '../../task-list/nested-list.ts'
import {type PlainItem, readPlainItems} from '../../task-list/plain-items.ts'
import {reportContent} from '../../task-list/section-content.ts'
import {toIds, toLetter} from '../shared/ids/item-ids.ts'
import {toMadeIds} from '../shared/ids/made-id.ts'
import {sortByContent} from '../shared/ids/sort-items.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import type {Item} from '../shared/question.ts'
import {checkItems, type WrittenItems} from './check-items.ts'

export function isOrder({sections}: KindParts): boolean {
  return sections.has('Order')
}

/** Reads a numbered list in the right order, and a bulleted list below it of items that do not belong. */
export function parseOrder(context: ContentContext, block: KindBlock<'order'>): Draft<'order'> {
  const {source} = context
  const section = block.sections.get('Order')
  const written = readLists(context, section?.children ?? [])
  const place = placeOf(section?.heading ?? block.heading)
  const items = nameItems([...written.ordered, ...written.distractors])
  if (items.length > limits.options)
    report(source, 'limit/options', {actual: items.length, limit: limits.options}, place)
  checkItems(source, written)
  const key = items.slice(0, written.ordered.length).map(({id}) => id)
  const sorted = sortByContent(items)
  if (isShownInOrder(sorted, key)) report(source, 'order/shown-in-order', {}, place)
  const {scoring} = block.fields
  return {
    stem: block.lead,
    own: {
      kind: 'order',
      items: sorted.map(({id, content}) => ({id, content})),
      key,
      ...(scoring !== undefined && scoring !== 'subsequence' && {scoring}),
    },
    madeIds: items.flatMap(({id, attributes, end}) =>
      end ? toMadeIds(id, {...(attributes && {attributes}), end}) : [],
    ),
    places: new Map<string, Place>([['', place]]),
  }
}

/** Two items are in the right order half the time. */
function isShownInOrder(sorted: readonly Item[], key: readonly string[]): boolean {
  const shown = sorted.flatMap(({id}) => (key.includes(id) ? [id] : []))
  return key.length > 2 && shown.every((id, index) => id === key[index])
}

function readLists(context: ContentContext, nodes: readonly RootContent[]): WrittenItems {
  const lists = nodes.flatMap((node) => (node.type === 'list' ? [node] : []))
  const list = lists.find(({ordered}) => ordered)
  const others = list && lists.slice(lists.indexOf(list)).find(({ordered}) => !ordered)
  const rest = nodes.filter((node) => node !== list && node !== others)
  reportContent(context, rest, {
    name: 'Order',
    expected: 'a numbered list, then at most a bulleted list of distractors',
  })
  // Misplaced content may have cut the list short.
  if (list && rest.length === 0 && list.children.length < 2)
    report(context.source, 'order/too-few', {}, placeOf(list))
  return {ordered: readItems(context, list), distractors: readItems(context, others)}
}

/**
 * Reports block quotes: in other kinds they are rationales, but here everyone would see them, and they may reveal the
 * order.
 */
function readItems(context: ContentContext, list: List | undefined): PlainItem[] {
  if (!list) return []
  for (const {children} of list.children) {
    for (const node of children)
      if (node.type === 'blockquote') report(context.source, 'order/rationale', {}, placeOf(node))
  }
  for (const item of list.children) reportNestedList(context.source, item)
  return readPlainItems(context, list, [])
}

/** Gives items their ids; generated ids follow the sorted texts, not the right order. */
function nameItems(items: readonly PlainItem[]): (PlainItem & Item)[] {
  const sorted = sortByContent(items)
  const ids = toIds(
    sorted.map(({attributes}) => ({...(attributes?.id !== undefined && {id: attributes.id})})),
    toLetter,
  )
  const byItem = new Map(sorted.map((item, index) => [item, ids[index] ?? '']))
  return items.map((item) => ({...item, id: byItem.get(item) ?? ''}))
}
