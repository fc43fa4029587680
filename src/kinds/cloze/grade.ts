import type {GradeOptions} from '../../rules/grade-options.ts'
import {type Score, ungraded} from '../score.ts'
import type {ClozeQuestion} from './schema.ts'

export function gradeCloze(_question: ClozeQuestion, _response: unknown, _options: GradeOptions): Score {
  return ungraded('not built yet')
}
