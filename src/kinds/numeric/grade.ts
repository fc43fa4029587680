import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {NumericQuestion} from './schema.ts'

export function gradeNumeric(_question: NumericQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
