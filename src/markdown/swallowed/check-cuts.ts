import type {ListItem, Nodes, Paragraph, Parents, Table} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'
import {countIndent} from '../preflight/indent.ts'
import {toPlainText} from './look-alikes.ts'

/** Reports lines that continue a table, heading, item or quote but look like something else. */
export function checkCuts(source: SourceFile, parent: Parents): void {
  for (const node of parent.children) {
    if (node.type === 'table') checkTable(source, node)
    else if (node.type === 'heading') checkUnderline(source, node)
    else if (node.type === 'paragraph') checkContinuation(source, parent, node)
    else if ('children' in node) checkCuts(source, node)
  }
}

/** What looks like the bar between cells. */
const barLike = /[｜│┃∣¦ǀ❘︱]/

function checkTable(source: SourceFile, table: Table): void {
  const expected = table.children[0]?.children.length ?? 0
  for (const row of table.children) {
    const place = placeOf(row)
    const actual = row.children.length
    const written =
      source.lines[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1).trim() ?? ''
    const {text} = toPlainText(written)
    const [first, last] = [[...written][0] ?? '', [...written].at(-1) ?? '']
    const inside = actual < expected ? barLike.exec(written)?.[0] : undefined
    const isFirstOdd = text.startsWith('|') && first !== '|'
    const odd = isFirstOdd ? first : last
    const character = isFirstOdd || (text.endsWith('|') && last !== '|') ? odd : inside
    if (character !== undefined)
      report(
        source,
        'markdown/swallowed-line',
        {structure: 'table', cause: 'character', sign: '|', character},
        place,
      )
    else if (actual > expected || !written.includes('|'))
      report(source, 'markdown/table-row', {actual, expected}, place)
  }
}

/** Dashes directly below a paragraph make it a heading; after an empty line they are a rule. */
function checkUnderline(source: SourceFile, node: Nodes): void {
  const {start, end} = placeOf(node)
  const line = source.lines[end.line - 1] ?? ''
  if (end.line === start.line || !/^[ \t>]*-+[ \t]*$/.test(line)) return
  report(source, 'markdown/underlined-heading', {}, placeAt(end.line, 1, line.length))
}

/**
 * A line that continues the paragraph of an item or quote without its indent or sign looks like a separate paragraph.
 */
function checkContinuation(source: SourceFile, parent: Parents, paragraph: Paragraph): void {
  if (parent.type !== 'listItem' && parent.type !== 'blockquote') return
  const {start, end} = placeOf(paragraph)
  for (let line = start.line + 1; line <= end.line; line++) {
    const written = source.lines[line - 1] ?? ''
    const isLazy =
      parent.type === 'blockquote' ? !/^[ \t]*>/.test(written) : isLeftOf(source, parent, written)
    if (!isLazy || isReported(source, line)) continue
    return report(
      source,
      'markdown/lazy-line',
      {container: parent.type === 'blockquote' ? 'quote' : 'item'},
      placeAt(line, 1, written.length),
    )
  }
}

/** Whether a line starts at or before the column of the item's marker. */
function isLeftOf({lines}: SourceFile, item: ListItem, line: string): boolean {
  const {start} = placeOf(item)
  if (/^[ \t]*>/.test(line)) return false
  const column = countIndent((lines[start.line - 1] ?? '').slice(0, start.column - 1).replace(/\S/g, ' '))
  return countIndent(line) <= column
}

/** Whether a swallowed line was already reported there. */
function isReported({diagnostics}: SourceFile, line: number): boolean {
  return diagnostics.some(({code, place}) => code === 'markdown/swallowed-line' && place.start.line === line)
}
