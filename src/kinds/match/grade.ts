import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {MatchQuestion} from './schema.ts'

export function gradeMatch(_question: MatchQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
