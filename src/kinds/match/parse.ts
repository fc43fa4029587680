import type {RootContent, Table} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {hasErrors, report} from '../../diagnostics/source-file.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {reportContent} from '../../task-list/section-content.ts'
import {visibleContent} from '../../task-list/visible-content.ts'
import {toIds, toLetter} from '../shared/ids/item-ids.ts'
import {type MadeId, toMadeIds} from '../shared/ids/made-id.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import type {Item} from '../shared/question.ts'
import {checkRows} from './check-rows.ts'
import {type Cell, type Row, readTable} from './read-table.ts'
import {rightItems} from './right-items.ts'

export function isMatch({sections}: KindParts): boolean {
  return sections.has('Match')
}

const empty: RichText = {text: '', html: ''}

/** Reads a table with two columns; a row without a left cell is a distractor. */
export function parseMatch(context: ContentContext, block: KindBlock<'match'>): Draft<'match'> {
  const {source} = context
  const section = block.sections.get('Match')
  const nodes: readonly RootContent[] = section?.children ?? []
  const table = nodes.find((node): node is Table => node.type === 'table')
  const rest = nodes.filter((node) => node !== table)
  reportContent(context, rest, {name: 'Match', expected: 'one table with two columns'})
  const place = placeOf(table ?? section?.heading ?? block.heading)
  const diagnosticsBefore = source.diagnostics.length
  const read = table && readTable(context, table)
  const rows = read?.rows ?? []
  checkRows(source, rows)
  const pairs = rows.filter(({left}) => !left.isEmpty)
  const right = rightItems(rows.map((row) => row.right))
  // An invalid row may be the missing one.
  if (read && !hasErrors(source, diagnosticsBefore) && (pairs.length < 2 || right.size < 2))
    report(source, 'match/too-few', {}, place)
  const actual = Math.max(pairs.length, right.size)
  if (actual > limits.options) report(source, 'limit/options', {actual, limit: limits.options}, place)
  const left = leftItems(pairs)
  return {
    stem: block.lead,
    own: {
      kind: 'match',
      heads: [read?.head.left.content ?? empty, read?.head.right.content ?? empty],
      left,
      right: [...right.values()],
      key: Object.fromEntries(
        pairs.map((row, index) => [
          left[index]?.id ?? '',
          right.get(visibleContent(row.right.content))?.id ?? '',
        ]),
      ),
    },
    madeIds: [
      ...pairs.flatMap((row, index) => toMadeIds(left[index]?.id ?? '', atEnd(row.left))),
      ...listMadeRightIds(rows, right),
    ],
    places: new Map<string, Place>([['', place]]),
  }
}

/** The left items in the author's order, in which they are shown; generated ids number them. */
function leftItems(pairs: readonly Row[]): {id: string; content: RichText}[] {
  const ids = toIds(
    pairs.map(({left: {attributes}}) => (attributes?.id === undefined ? {} : {id: attributes.id})),
    toLetter,
  )
  return pairs.map(({left: {content}}, index) => ({id: ids[index] ?? '', content}))
}

const atEnd = (cell: Cell) => ({...cell, end: cell.place.end})

/** The id of a right item that several rows repeat is written in the first of them. */
function listMadeRightIds(rows: readonly Row[], items: ReadonlyMap<string, Item>): readonly MadeId[] {
  const cells = rows.map((row) => row.right).filter(({isEmpty}) => !isEmpty)
  return [...items].flatMap(([shown, {id}]) => {
    const alike = cells.filter(({content}) => visibleContent(content) === shown)
    const isNamed = alike.some(({attributes}) => attributes?.id !== undefined)
    return alike[0] && !isNamed ? toMadeIds(id, atEnd(alike[0])) : []
  })
}
