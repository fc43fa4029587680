import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {LineQuestion} from './schema.ts'

export function gradeLine(_question: LineQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
