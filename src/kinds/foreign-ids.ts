import {foreignIdsOfChoice} from './choice/foreign-ids.ts'
import {foreignIdsOfCloze} from './cloze/foreign-ids.ts'
import {foreignIdsOfCode} from './code/foreign-ids.ts'
import {foreignIdsOfLine} from './line/foreign-ids.ts'
import {foreignIdsOfMatch} from './match/foreign-ids.ts'
import {foreignIdsOfNumeric} from './numeric/foreign-ids.ts'
import {foreignIdsOfOpen} from './open/foreign-ids.ts'
import {foreignIdsOfOrder} from './order/foreign-ids.ts'
import {foreignIdsOfOutput} from './output/foreign-ids.ts'
import {foreignIdsOfText} from './text/foreign-ids.ts'
import type {Kind, Kinds} from './types.ts'

/** How each kind tells whether what is kept back of a question names parts that the question does not have. */
export type ForeignIds = {[K in Kind]: (question: Kinds[K]['question']) => readonly string[]}

export const foreignIds: ForeignIds = {
  choice: foreignIdsOfChoice,
  order: foreignIdsOfOrder,
  match: foreignIdsOfMatch,
  cloze: foreignIdsOfCloze,
  code: foreignIdsOfCode,
  open: foreignIdsOfOpen,
  output: foreignIdsOfOutput,
  line: foreignIdsOfLine,
  numeric: foreignIdsOfNumeric,
  text: foreignIdsOfText,
}
