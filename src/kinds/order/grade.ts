import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {OrderQuestion} from './schema.ts'

export function gradeOrder(_question: OrderQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
