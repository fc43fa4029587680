import {choiceTemplate} from './choice/template.ts'
import {clozeTemplate} from './cloze/template.ts'
import {codeTemplate} from './code/template.ts'
import {lineTemplate} from './line/template.ts'
import {matchTemplate} from './match/template.ts'
import {numericTemplate} from './numeric/template.ts'
import {openTemplate} from './open/template.ts'
import {orderTemplate} from './order/template.ts'
import {outputTemplate} from './output/template.ts'
import {textTemplate} from './text/template.ts'
import type {Kind} from './types.ts'

/** What a new question of each kind begins with, below its title: a notation to write over, or gaps that are faults. */
export const templates: Record<Kind, string> = {
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
