import {itemLines} from '../item-lines.ts'
import {readIds, severalNumbers, spaced} from './read-items.ts'
import type {Terminal} from './terminal.ts'

export const orderTerminal: Terminal<'order'> = {
  lines: ({items}) => itemLines(items),
  label: () => `Numbers in the right order, ${spaced}`,
  wanted: ({items}) => severalNumbers(items.length),
  read: ({items}, typed) => readIds(items, typed),
  responseLines: ({items}, response) => itemLines(items, {ids: response}),
  keyLines: ({key}, {items}) => ['Right order:', ...itemLines(items, {ids: key})],
}
