import {choiceTemplate} from './choice/compile.ts'
import {clozeTemplate} from './cloze/compile.ts'
import {codeTemplate} from './code/compile.ts'
import type {Kind} from './kinds.ts'
import {lineTemplate} from './line/compile.ts'
import {matchTemplate} from './match/compile.ts'
import {numericTemplate} from './numeric/compile.ts'
import {openTemplate} from './open/compile.ts'
import {orderTemplate} from './order/compile.ts'
import {outputTemplate} from './output/compile.ts'
import {textTemplate} from './text/compile.ts'

/** The text below the title of a new question of each kind; for `build-bank new` only. */
export const templates: Readonly<Record<Kind, string>> = {
  choice: choiceTemplate,
  order: orderTemplate,
  match: matchTemplate,
  cloze: clozeTemplate,
  code: codeTemplate,
  open: openTemplate,
  output: outputTemplate,
  line: lineTemplate,
  numeric: numericTemplate,
  text: textTemplate,
}
