import type {Item} from '../../../kinds/shared/question.ts'
import {readNumber, readNumbers} from '../read-numbers.ts'

export const spaced = 'separated by spaces'
export const oneNumber = (count: number): string => `a number from 1 to ${count}`
export const severalNumbers = (count: number): string => `numbers from 1 to ${count} ${spaced}, each once`

/** Never the id of an item, so the session refuses it; empty input stays empty. */
export const unreadable = (typed: string): string => (typed.trim() === '' ? '' : `#${typed}`)

/** The ids of items by their numbers. */
export const readIds = (items: readonly Item[], typed: string): readonly string[] | string =>
  readNumbers(typed, items.length)?.flatMap((number) => items[number - 1]?.id ?? []) ?? unreadable(typed)

export const readId = (items: readonly Item[], typed: string): string =>
  items[(readNumber(typed, items.length) ?? 0) - 1]?.id ?? unreadable(typed)
