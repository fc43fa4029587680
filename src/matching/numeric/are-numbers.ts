import type {ListItem, RootContent} from 'mdast'
import {splitAttributes} from '../../markdown/attributes.ts'
import {isAscii, toLatinText} from '../../markdown/swallowed/look-alikes.ts'
import {isFault, readNotation} from './notation.ts'
import {findUnit} from './units.ts'

/**
 * Whether nodes contain a task list of numbers: all checked items, or all items if none is checked, are numbers, even
 * with a mistake such as a missing margin. Code is not a number but a text to type.
 */
export function areNumbers(nodes: readonly RootContent[]): boolean {
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.children : []))
  const marked = items.filter(({checked}) => typeof checked === 'boolean')
  const checked = marked.filter((item) => item.checked === true)
  const asked = checked.length > 0 ? checked : marked
  return asked.length > 0 && asked.every((item) => looksLikeNumber(readItemText(item)))
}

/** Whether a text is a number, or would be with ordinary characters: then it is read as one, and reported. */
function looksLikeNumber(text: string): boolean {
  return isNumberText(text) || (!isAscii(text) && isNumberText(toLatinText(text).text.normalize('NFKC')))
}

/** Whether a text is a number, an interval or the like. `3 dogs` is not, unlike `3 dogs ± 1`. */
export function isNumberText(text: string): boolean {
  const read = readNotation(text)
  if (!isFault(read)) return read.unit === '' || read.low !== read.high || findUnit(read.unit) !== undefined
  // `Infinity` may be meant as a text.
  return read.code !== 'number/syntax' && /\d/.test(text)
}

/** The first paragraph without attributes; code and markup become backticks, which are not numbers. */
function readItemText(item: ListItem): string {
  const [first] = item.children
  if (first?.type !== 'paragraph') return ''
  const parts = first.children.map((node) => (node.type === 'text' ? node.value : '`'))
  return splitAttributes(parts.join('')).text
}
