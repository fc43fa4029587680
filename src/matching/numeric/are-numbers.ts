import type {ListItem, RootContent} from 'mdast'
import {splitAttributes} from '../../markdown/attributes.ts'
import {isFault, readNotation} from './notation.ts'
import {findUnit} from './units.ts'

/**
 * Whether nodes hold a task list of numbers: whether all of its checked items, or all items where none is checked, are in
 * the notation of numbers, be it with a fault such as a margin that is missing. Code is not: it is a text to type.
 */
export function areNumbers(nodes: readonly RootContent[]): boolean {
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.children : []))
  const marked = items.filter(({checked}) => typeof checked === 'boolean')
  const checked = marked.filter((item) => item.checked === true)
  const asked = checked.length > 0 ? checked : marked
  return asked.length > 0 && asked.every((item) => isNumberText(readItemText(item)))
}

/** Whether a text is a number, an interval or the like. `3 dogs` is not, unlike `3 dogs ± 1`. */
export function isNumberText(text: string): boolean {
  const read = readNotation(text)
  if (!isFault(read)) return read.unit === '' || read.low !== read.high || findUnit(read.unit) !== undefined
  // `Infinity` alone may well be a text.
  return read.code !== 'number/syntax' && /\d/.test(text)
}

/** The first paragraph without attributes; `''` where there is more in it than plain text. */
function readItemText(item: ListItem): string {
  const [first] = item.children
  if (first?.type !== 'paragraph') return ''
  const parts = first.children.map((node) => (node.type === 'text' ? node.value : '`'))
  return splitAttributes(parts.join('')).text
}
