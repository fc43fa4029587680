import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {OpenQuestion} from './schema.ts'

export function gradeOpen(_question: OpenQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
