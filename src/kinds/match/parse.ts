import type {RootContent, Table, TableCell, TableRow} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import type {ContentContext} from '../../markdown/check-nodes.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {RichText} from '../../markdown/rich-text.ts'
import {report, type SourceFile} from '../../markdown/source-file.ts'
import {toInlineRichText} from '../../markdown/to-rich-text.ts'
import {reportContent} from '../../marked-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'
import {sortByContent} from '../sort-items.ts'

export function isMatch({sections}: KindParts): boolean {
  return sections.has('Match')
}

interface Cell {
  readonly content: RichText
  readonly place: Place
}

interface Row {
  readonly left: Cell
  readonly right: Cell
}

const isEmpty = ({content}: Cell): boolean => content.html === ''

/** Reads a table of two columns: what is matched, and what with; a row without the first is a distractor. */
export function parseMatch(context: ContentContext, block: KindBlock<'match'>): Draft<'match'> {
  const {source} = context
  const section = block.sections.get('Match')
  const nodes: readonly RootContent[] = section?.children ?? []
  const table = nodes.find((node): node is Table => node.type === 'table')
  const expected = {name: 'Match', expected: 'one table of two columns'}
  reportContent(
    context,
    nodes.filter((node) => node !== table),
    expected,
  )
  const [head, ...rows] = (table?.children ?? []).flatMap((row) => readRow(context, row))
  const pairs = rows.filter(({left}) => !isEmpty(left))
  const place = placeOf(table ?? section?.heading ?? block.heading)
  const right = rightItems(rows)
  if (table && head && (pairs.length < 2 || right.size < 2)) report(source, 'match/too-few', {}, place)
  const actual = Math.max(pairs.length, right.size)
  if (actual > limits.options) report(source, 'limit/options', {actual, limit: limits.options}, place)
  checkRows(source, rows)
  const left = pairs.map(({left: {content}}, index) => ({id: `${letterOf(index)}`, content}))
  const empty: RichText = {text: '', html: ''}
  return {
    stem: block.lead,
    own: {
      kind: 'match',
      heads: [head?.left.content ?? empty, head?.right.content ?? empty],
      left,
      right: [...right.values()],
      key: Object.fromEntries(
        pairs.map((row, index) => [letterOf(index), right.get(row.right.content.html)?.id ?? '']),
      ),
    },
    places: new Map<string, Place>([['', place]]),
  }
}

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `item-${index + 1}`

/** What stands on the right, once each, by its HTML; ids follow what is shown, not where it stood. */
function rightItems(rows: readonly Row[]): Map<string, {id: string; content: RichText}> {
  const distinct = new Map<string, {content: RichText}>()
  for (const {right} of rows) if (!isEmpty(right)) distinct.set(right.content.html, {content: right.content})
  const sorted = sortByContent([...distinct.values()])
  return new Map(sorted.map(({content}, index) => [content.html, {id: `${index + 1}`, content}]))
}

function readRow(context: ContentContext, row: TableRow): Row[] {
  const [left, right] = row.children
  if (!left || !right || row.children.length > 2) {
    const cells: RootContent[] = row.children.map(({children}) => ({type: 'paragraph', children}))
    for (const cell of cells) toInlineRichText(context, [cell])
    report(context.source, 'match/columns', {count: row.children.length}, placeOf(row))
    return []
  }
  return [{left: readCell(context, left), right: readCell(context, right)}]
}

function readCell(context: ContentContext, cell: TableCell): Cell {
  const {children, position} = cell
  const place = placeOf(cell)
  if (children.length === 0) return {content: {text: '', html: ''}, place}
  const paragraph: RootContent = {type: 'paragraph', children, ...(position && {position})}
  return {content: toInlineRichText(context, [paragraph]), place}
}

function checkRows(source: SourceFile, rows: readonly Row[]): void {
  const lefts = new Map<string, Place>()
  const used = new Map(
    rows.flatMap(({left, right}) => (isEmpty(left) ? [] : [[right.content.html, right.place] as const])),
  )
  for (const {left, right} of rows) {
    const related = (first: Place) => ({
      related: [{message: 'the first one', file: source.path, place: first}],
    })
    if (isEmpty(right)) {
      report(source, 'match/empty-right', {}, right.place)
      continue
    }
    const other = used.get(right.content.html)
    if (isEmpty(left)) {
      if (other)
        report(source, 'match/distractor-fits', {text: right.content.text}, right.place, related(other))
      continue
    }
    const same = lefts.get(left.content.html)
    if (same) report(source, 'match/repeated-left', {text: left.content.text}, left.place, related(same))
    else lefts.set(left.content.html, left.place)
  }
}
