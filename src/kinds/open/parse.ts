import type {List, RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import type {Section} from '../../markdown/sections.ts'
import {reportNestedList} from '../../task-list/nested-list.ts'
import {type PlainItem, readPlainItems} from '../../task-list/plain-items.ts'
import {reportContent} from '../../task-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import type {Criterion} from './schema.ts'

export function isOpen({sections}: KindParts): boolean {
  return sections.has('Rubric')
}

/** What a response is judged by if there is no rubric: one point for the whole. */
const wholeResponse: readonly Criterion[] = [{id: 'response', points: 1}]

export function parseOpen(context: ContentContext, block: KindBlock<'open'>): Draft<'open'> {
  const section = block.sections.get('Rubric')
  const heading = placeOf(section?.heading ?? block.heading)
  const input = block.fields.input === 'lines' ? undefined : block.fields.input
  const key = section ? parseRubric(context, section) : wholeResponse
  return {
    stem: block.lead,
    own: {kind: 'open', ...(input && {input}), key},
    places: new Map<string, Place>([['', heading]]),
  }
}

/** Reads a list of criteria, each with its points. */
function parseRubric(context: ContentContext, section: Section): Criterion[] {
  const {source} = context
  const nodes: readonly RootContent[] = section.children
  const list = nodes.find((node): node is List => node.type === 'list')
  const expected = {name: 'Rubric', expected: 'a list of criteria'}
  reportContent(
    context,
    nodes.filter((node) => node !== list),
    expected,
  )
  const items = list ? readPlainItems(context, list, ['points']) : []
  for (const item of list?.children ?? []) reportNestedList(source, item)
  if (items.length > limits.options)
    report(source, 'limit/options', {actual: items.length, limit: limits.options}, placeOf(section.heading))
  const key = items.map((item, index) => toCriterion(source, item, index))
  checkIds(source, key, items)
  return key
}

function toCriterion(source: SourceFile, {content, attributes}: PlainItem, index: number): Criterion {
  // Criteria above the limit were already reported, and still get unique ids.
  const id = attributes?.id ?? (index < 26 ? String.fromCharCode(97 + index) : `criterion-${index + 1}`)
  const value = attributes?.values.get('points')
  if (!attributes || value === undefined) return {id, content, points: 1}
  const points = /^\d{1,4}(?:\.\d{1,4})?$/.test(value) ? Number(value) : 0
  if (points > 0) return {id, content, points}
  report(source, 'open/points', {value}, attributes.places.get('points') ?? attributes.place)
  return {id, content, points: 1}
}

function checkIds(source: SourceFile, key: readonly Criterion[], items: readonly PlainItem[]): void {
  const seen = new Map<string, Place>()
  for (const [index, {id}] of key.entries()) {
    const place = items[index]?.place
    const same = seen.get(id)
    if (place && same) {
      const related = [{message: 'the first one', file: source.path, place: same}]
      report(source, 'list/repeated-id', {id}, place, {related})
    } else if (place) seen.set(id, place)
  }
}
