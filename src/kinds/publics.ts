import {keyOfChoice, publicChoice} from './choice/split.ts'
import {keyOfCloze, publicCloze} from './cloze/split.ts'
import {keyOfCode, publicCode} from './code/split.ts'
import {keyOfLine, publicLine} from './line/split.ts'
import {keyOfMatch, publicMatch} from './match/split.ts'
import {keyOfNumeric, publicNumeric} from './numeric/split.ts'
import {keyOfOpen, publicOpen} from './open/split.ts'
import {keyOfOrder, publicOrder} from './order/split.ts'
import {keyOfOutput, publicOutput} from './output/split.ts'
import {keyOfText, publicText} from './text/split.ts'
import type {Kind, Kinds} from './types.ts'

/** How each kind is cut into what may be shown and what is kept back; both built field by field. */
export type Publics = {[K in Kind]: (question: Kinds[K]['question']) => Kinds[K]['public']}
export type Keys = {[K in Kind]: (question: Kinds[K]['question']) => Kinds[K]['key']}

export const publics: Publics = {
  choice: publicChoice,
  order: publicOrder,
  match: publicMatch,
  cloze: publicCloze,
  code: publicCode,
  open: publicOpen,
  output: publicOutput,
  line: publicLine,
  numeric: publicNumeric,
  text: publicText,
}
export const keys: Keys = {
  choice: keyOfChoice,
  order: keyOfOrder,
  match: keyOfMatch,
  cloze: keyOfCloze,
  code: keyOfCode,
  open: keyOfOpen,
  output: keyOfOutput,
  line: keyOfLine,
  numeric: keyOfNumeric,
  text: keyOfText,
}
