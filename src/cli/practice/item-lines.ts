import type {Item} from '../../kinds/shared/question.ts'
import {type Line, richLines} from './lay-out.ts'

interface ItemOptions {
  /** The items to show, in this order; all if absent. */
  readonly ids?: readonly string[]
  readonly markOf?: (index: number, count: number) => string
}

/** Items with the number that a learner types to select them. */
export function itemLines(items: readonly Item[], {ids, markOf = byNumber}: ItemOptions = {}): Line[] {
  const chosen = ids?.map((id) => items.findIndex((item) => item.id === id)) ?? [...items.keys()]
  // Code blocks need blank lines between items.
  const isApart = items.some(({content}) => content.code)
  return chosen.flatMap((index) => {
    const item = items[index]
    if (!item) return []
    return [...(isApart ? [''] : []), ...richLines(item.content, {mark: markOf(index, items.length)})]
  })
}

/** With a bracket, since the text may start with a number. */
export const byNumber = (index: number, count: number): string =>
  `  ${String(index + 1).padStart(String(count).length)}) `

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Letters for items on the right of a match; those on the left have numbers. */
export const toLetter = (index: number): string => letters[index] ?? ''
export const fromLetter = (letter: string): number => letters.indexOf(letter)
export const byLetter = (index: number): string => `  ${toLetter(index)}) `
