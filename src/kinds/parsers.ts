import {isChoice, parseChoice} from './choice/parse.ts'
import {isCloze, parseCloze} from './cloze/parse.ts'
import {isCode, parseCode} from './code/parse.ts'
import {isLine, parseLine} from './line/parse.ts'
import {isMatch, parseMatch} from './match/parse.ts'
import {isNumeric, parseNumeric} from './numeric/parse.ts'
import {isOpen, parseOpen} from './open/parse.ts'
import {isOrder, parseOrder} from './order/parse.ts'
import {isOutput, parseOutput} from './output/parse.ts'
import type {Parser, Recogniser} from './shared/parser.ts'
import {isText, parseText} from './text/parse.ts'
import type {Kind} from './types.ts'

export type Parsers = {[K in Kind]: Parser<K>}

export const parsers: Parsers = {
  choice: parseChoice,
  order: parseOrder,
  match: parseMatch,
  cloze: parseCloze,
  code: parseCode,
  open: parseOpen,
  output: parseOutput,
  line: parseLine,
  numeric: parseNumeric,
  text: parseText,
}

/** Asked in the order of the list of kinds. */
export const recognisers: Record<Kind, Recogniser> = {
  choice: isChoice,
  order: isOrder,
  match: isMatch,
  cloze: isCloze,
  code: isCode,
  open: isOpen,
  output: isOutput,
  line: isLine,
  numeric: isNumeric,
  text: isText,
}
