import {compareText} from '../../diagnostics/compare-text.ts'
import {visibleContent} from '../../task-list/visible-content.ts'
import {toIds} from '../shared/ids/item-ids.ts'
import {sortByContent} from '../shared/ids/sort-items.ts'
import type {Item} from '../shared/question.ts'
import type {Cell} from './read-table.ts'

/**
 * The right items without repeats, by their visible content. Their content and generated ids depend on all right
 * cells together, not on the rows.
 */
export function rightItems(cells: readonly Cell[]): Map<string, Item> {
  const alike = new Map<string, Cell[]>()
  for (const cell of cells) {
    if (cell.isEmpty) continue
    const shown = visibleContent(cell.content)
    alike.set(shown, [...(alike.get(shown) ?? []), cell])
  }
  const sorted = sortByContent([...alike.values()].map(toPart))
  const ids = toIds(sorted, (index) => `${index + 1}`)
  return new Map(sorted.map(({content}, index) => [visibleContent(content), {id: ids[index] ?? '', content}]))
}

function toPart(cells: readonly Cell[]): {id?: string; content: Cell['content']} {
  const [first] = cells.toSorted((a, b) => compareText(toSource(a), toSource(b)))
  const id = cells.find(({attributes}) => attributes?.id !== undefined)?.attributes?.id
  return {content: first?.content ?? {text: '', html: ''}, ...(id !== undefined && {id})}
}

/** Rows may write the same item differently: `*a*` and `_a_`. */
const toSource = ({content: {html, markdown = ''}}: Cell): string => `${html}\n${markdown}`
