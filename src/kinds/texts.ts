import {choiceKeyTexts, choiceShownTexts} from './choice/texts.ts'
import type {OwnFields} from './parser.ts'
import type {Kind, Kinds} from './types.ts'

/** The texts a learner sees besides title and stem: two questions that show the same are one. */
export type ShownTexts = {[K in Kind]: (own: OwnFields<K>) => string[]}

/** The texts that give a question away when a hint says them. */
export type KeyTexts = {[K in Kind]: (question: Kinds[K]['question']) => string[]}

export const shownTexts: ShownTexts = {choice: choiceShownTexts}
export const keyTexts: KeyTexts = {choice: choiceKeyTexts}
