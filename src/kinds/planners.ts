import {planChoice} from './choice/plan.ts'
import {planCloze} from './cloze/plan.ts'
import {planCode} from './code/plan.ts'
import {planLine} from './line/plan.ts'
import {planOpen} from './open/plan.ts'
import {planReading, planStatedReading} from './shared/plan/plan-reading.ts'
import type {Planner} from './shared/plan/planner.ts'
import {planText} from './text/plan.ts'
import type {Kind} from './types.ts'

/** How the key of each kind is derived from runs. */
export const planners: {[K in Kind]: Planner<K>} = {
  choice: planChoice,
  order: planStatedReading,
  match: planStatedReading,
  cloze: planCloze,
  code: planCode,
  open: planOpen,
  output: planReading,
  line: planLine,
  numeric: planStatedReading,
  text: planText,
}
