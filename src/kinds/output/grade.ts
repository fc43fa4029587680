import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {OutputQuestion} from './schema.ts'

export function gradeOutput(_question: OutputQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
