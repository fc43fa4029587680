import type {Item} from '../../kinds/shared/question.ts'
import {type Line, richLines} from './lay-out.ts'

interface ItemOptions {
  /** Which of them, in this order; all where it is left out. */
  readonly ids?: readonly string[]
  readonly markOf?: (index: number, count: number) => string
}

/** Items, each behind the number under which a learner is shown it and responds by it. */
export function itemLines(items: readonly Item[], {ids, markOf = byNumber}: ItemOptions = {}): Line[] {
  const chosen = ids?.map((id) => items.findIndex((item) => item.id === id)) ?? [...items.keys()]
  // What holds code is hard to tell from its neighbours.
  const isApart = items.some(({content}) => content.code)
  return chosen.flatMap((index) => {
    const item = items[index]
    if (!item) return []
    return [...(isApart ? [''] : []), ...richLines(item.content, {mark: markOf(index, items.length)})]
  })
}

/** With a bracket, for the text may be a number too. */
export const byNumber = (index: number, count: number): string =>
  `  ${String(index + 1).padStart(String(count).length)}) `

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** What items on the right are called, where numbers are on the left. */
export const toLetter = (index: number): string => letters[index] ?? ''
export const fromLetter = (letter: string): number => letters.indexOf(letter)
export const byLetter = (index: number): string => `  ${toLetter(index)}) `
