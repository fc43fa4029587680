import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {CodeQuestion} from './schema.ts'

export function gradeCode(_question: CodeQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
