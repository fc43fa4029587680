import type {GradeOptions} from '../../matching/grade-options.ts'
import {matchNumber} from '../../matching/numeric/match.ts'
import type {Score} from '../shared/score.ts'
import {gradeTyped} from '../shared/typed-score.ts'
import type {NumericQuestion} from './schema.ts'

/**
 * Grades a typed number: the credit of the form that contains it, or 0. See matching/numeric for how numbers are read
 * and compared.
 */
export function gradeNumeric(question: NumericQuestion, response: unknown, options: GradeOptions): Score {
  return gradeTyped(question, response, (typed) => matchNumber(question.key, typed, options))
}
