import type {PhrasingContent, RootContent, Table, TableCell, TableRow} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report} from '../../diagnostics/source-file.ts'
import type {Attributes} from '../../markdown/attributes.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {toInlineRichText} from '../../markdown/rich-text/to-rich-text.ts'
import {takeAttributes} from '../../markdown/trailing-attributes.ts'

export interface Cell {
  readonly content: RichText
  readonly attributes?: Attributes
  readonly isEmpty: boolean
  /** The place of its content, or of the whole cell if it is empty. */
  readonly place: Place
}

export interface Row {
  readonly left: Cell
  readonly right: Cell
}

/** The heads and rows of a table with two columns; `undefined` if the header row has another number of cells. */
export function readTable(
  context: ContentContext,
  table: Table,
): {readonly head: Row; readonly rows: readonly Row[]} | undefined {
  const [first, ...others] = table.children
  const [head] = first ? readRow(context, first) : []
  if (head) {
    for (const {isEmpty, place} of [head.left, head.right])
      if (isEmpty) report(context.source, 'match/empty-head', {}, place)
    return {head, rows: others.flatMap((row) => readRow(context, row))}
  }
  // The rows probably have as many cells as the header row, which was already reported.
  for (const row of others) checkRow(context, row)
  return undefined
}

function readRow(context: ContentContext, row: TableRow): Row[] {
  const [left, right, third] = row.children
  if (left && right && !third) return [{left: readCell(context, left), right: readCell(context, right)}]
  checkRow(context, row)
  report(context.source, 'match/columns', {count: row.children.length}, placeOf(third ?? row))
  return []
}

/** Reports problems inside the cells of a row that is not read. */
function checkRow(context: ContentContext, {children}: TableRow): void {
  for (const cell of children) readCell(context, cell)
}

function readCell(context: ContentContext, cell: TableCell): Cell {
  const {children, attributes} = takeAttributes(context.source, cell.children, [])
  if (children.length > 0 && !isOddSpace(children))
    return {...readContent(context, children), isEmpty: false, ...(attributes && {attributes})}
  if (children.length > 0) readContent(context, children)
  const place = placeOf(cell)
  if (attributes) report(context.source, 'list/empty-item', {}, place)
  return {content: {text: '', html: ''}, isEmpty: true, place}
}

/** White space that looks like that of an empty cell, and is reported. */
const isOddSpace = (children: readonly PhrasingContent[]): boolean =>
  children.every((child) => child.type === 'text' && /^[\s\u2800\u200B\u2060\uFEFF]*$/.test(child.value))

function readContent(
  context: ContentContext,
  children: PhrasingContent[],
): {readonly content: RichText; readonly place: Place} {
  const position = placeOfNodes(children)
  const paragraph: RootContent = {type: 'paragraph', children, position}
  return {content: toInlineRichText(context, [paragraph]), place: position}
}
