import {choiceKeyTexts, choiceShownTexts} from './choice/texts.ts'
import {clozeKeyTexts, clozeShownTexts} from './cloze/texts.ts'
import {codeKeyTexts, codeShownTexts} from './code/texts.ts'
import {lineKeyTexts, lineShownTexts} from './line/texts.ts'
import {matchKeyTexts, matchShownTexts} from './match/texts.ts'
import {numericKeyTexts, numericShownTexts} from './numeric/texts.ts'
import {openKeyTexts, openShownTexts} from './open/texts.ts'
import {orderKeyTexts, orderShownTexts} from './order/texts.ts'
import {outputKeyTexts, outputShownTexts} from './output/texts.ts'
import type {OwnFields} from './shared/parser.ts'
import {textKeyTexts, textShownTexts} from './text/texts.ts'
import type {Kind, Kinds} from './types.ts'

/** The texts a learner sees besides title and stem: two questions that show the same are one. */
export type ShownTexts = {[K in Kind]: (own: OwnFields<K>) => string[]}

/** The texts that give a question away when a hint says them. */
export type KeyTexts = {[K in Kind]: (question: Kinds[K]['question']) => string[]}

export const shownTexts: ShownTexts = {
  choice: choiceShownTexts,
  order: orderShownTexts,
  match: matchShownTexts,
  cloze: clozeShownTexts,
  code: codeShownTexts,
  open: openShownTexts,
  output: outputShownTexts,
  line: lineShownTexts,
  numeric: numericShownTexts,
  text: textShownTexts,
}
export const keyTexts: KeyTexts = {
  choice: choiceKeyTexts,
  order: orderKeyTexts,
  match: matchKeyTexts,
  cloze: clozeKeyTexts,
  code: codeKeyTexts,
  open: openKeyTexts,
  output: outputKeyTexts,
  line: lineKeyTexts,
  numeric: numericKeyTexts,
  text: textKeyTexts,
}
