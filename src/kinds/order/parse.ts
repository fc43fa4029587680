import type {List} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import type {ContentContext} from '../../markdown/check-nodes.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import {report, type SourceFile} from '../../markdown/source-file.ts'
import {type PlainItem, readPlainItems} from '../../marked-list/plain-items.ts'
import {reportContent} from '../../marked-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'
import {sortByContent} from '../sort-items.ts'

export function isOrder({sections}: KindParts): boolean {
  return sections.has('Order')
}

/** Reads a numbered list, the right order, and a bulleted one below it of items that belong nowhere. */
export function parseOrder(context: ContentContext, block: KindBlock<'order'>): Draft<'order'> {
  const {source} = context
  const section = block.sections.get('Order')
  const {ordered, distractors} = readLists(context, block)
  const place = placeOf(section?.heading ?? block.heading)
  const named = nameItems([...ordered, ...distractors])
  const key = named.slice(0, ordered.length)
  if (section && key.length < 2) report(source, 'order/too-few', {}, place)
  if (named.length > limits.options)
    report(source, 'limit/options', {actual: named.length, limit: limits.options}, place)
  checkItems(source, named)
  const {scoring} = block.fields
  return {
    stem: block.lead,
    own: {
      kind: 'order',
      items: sortByContent(named).map(({id, content}) => ({id, content})),
      key: key.map(({id}) => id),
      ...(scoring !== undefined && scoring !== 'subsequence' && {scoring}),
    },
    places: new Map<string, Place>([['', place]]),
  }
}

function readLists(
  context: ContentContext,
  {sections}: KindBlock<'order'>,
): {ordered: PlainItem[]; distractors: PlainItem[]} {
  const nodes = sections.get('Order')?.children ?? []
  const lists = nodes.flatMap((node) => (node.type === 'list' ? [node] : []))
  const list = lists.find(({ordered}) => ordered)
  const others = lists.slice(list ? lists.indexOf(list) : 0).find(({ordered}) => !ordered)
  const rest = nodes.filter((node) => node.type !== 'list' || (node !== list && node !== others))
  reportContent(context, rest, {
    name: 'Order',
    expected: 'a numbered list, and at most a bulleted one of items that belong nowhere',
  })
  const read = (from: List | undefined): PlainItem[] => (from ? readPlainItems(context, from, []) : [])
  return {ordered: read(list), distractors: read(others)}
}

interface NamedItem extends PlainItem {
  readonly id: string
}

/** Items with their ids; those that are made up say how an item sorts, not where it belongs. */
function nameItems(items: readonly PlainItem[]): NamedItem[] {
  const sorted = sortByContent(items)
  return items.map((item) => ({...item, id: item.attributes?.id ?? letterOf(sorted.indexOf(item))}))
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : `item-${index + 1}`
}

function checkItems(source: SourceFile, items: readonly NamedItem[]): void {
  const ids = new Map<string, Place>()
  const contents = new Map<string, Place>()
  for (const {id, content, place} of items) {
    const shown = content.html
    const same = contents.get(shown)
    const sameId = ids.get(id)
    const related = (first: Place) => ({
      related: [{message: 'the first one', file: source.path, place: first}],
    })
    if (same) report(source, 'order/repeated-item', {text: content.text}, place, related(same))
    else if (sameId) report(source, 'list/repeated-id', {id}, place, related(sameId))
    contents.set(shown, place)
    ids.set(id, place)
  }
}
