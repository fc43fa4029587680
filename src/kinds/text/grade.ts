import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {TextQuestion} from './schema.ts'

export function gradeText(_question: TextQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
