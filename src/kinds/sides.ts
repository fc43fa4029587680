import {choiceKeySide, choicePublicSide} from './choice/sides.ts'
import {clozeKeySide, clozePublicSide} from './cloze/sides.ts'
import {codeKeySide, codePublicSide} from './code/sides.ts'
import type {Kind} from './kinds.ts'
import {lineKeySide, linePublicSide} from './line/sides.ts'
import {matchKeySide, matchPublicSide} from './match/sides.ts'
import {numericKeySide, numericPublicSide} from './numeric/sides.ts'
import {openKeySide, openPublicSide} from './open/sides.ts'
import {orderKeySide, orderPublicSide} from './order/sides.ts'
import {outputKeySide, outputPublicSide} from './output/sides.ts'
import type {KeySide, PublicSide} from './shared/sides.ts'
import {textKeySide, textPublicSide} from './text/sides.ts'

/** Two tables, because clients that run sessions have no use for the key side. */
export const publicSides: {readonly [K in Kind]: PublicSide<K>} = {
  choice: choicePublicSide,
  order: orderPublicSide,
  match: matchPublicSide,
  cloze: clozePublicSide,
  code: codePublicSide,
  open: openPublicSide,
  output: outputPublicSide,
  line: linePublicSide,
  numeric: numericPublicSide,
  text: textPublicSide,
}

export const keySides: {readonly [K in Kind]: KeySide<K>} = {
  choice: choiceKeySide,
  order: orderKeySide,
  match: matchKeySide,
  cloze: clozeKeySide,
  code: codeKeySide,
  open: openKeySide,
  output: outputKeySide,
  line: lineKeySide,
  numeric: numericKeySide,
  text: textKeySide,
}
