import type {GradeOptions} from '../matching/grade-options.ts'
import {gradeChoice} from './choice/grade.ts'
import {gradeCloze} from './cloze/grade.ts'
import {gradeCode} from './code/grade.ts'
import type {Kind, Kinds} from './kinds.ts'
import {gradeLine} from './line/grade.ts'
import {gradeMatch} from './match/grade.ts'
import {gradeNumeric} from './numeric/grade.ts'
import {gradeOpen} from './open/grade.ts'
import {gradeOrder} from './order/grade.ts'
import {gradeOutput} from './output/grade.ts'
import type {Score} from './shared/score.ts'
import {gradeText} from './text/grade.ts'

/** How each kind grades. The response is unvalidated: a grader never trusts its shape, and never throws. */
export type Graders = {
  [K in Kind]: (question: Kinds[K]['question'], response: unknown, options: GradeOptions) => Score
}

export const graders: Graders = {
  choice: gradeChoice,
  order: gradeOrder,
  match: gradeMatch,
  cloze: gradeCloze,
  code: gradeCode,
  open: gradeOpen,
  output: gradeOutput,
  line: gradeLine,
  numeric: gradeNumeric,
  text: gradeText,
}
