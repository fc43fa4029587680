import type {GradeOptions} from '../../matching/grade-options.ts'
import {matchNumber} from '../../matching/numeric/match.ts'
import {createReason} from '../../matching/reasons.ts'
import {isEmptyResponse} from '../shared/read-response.ts'
import {malformed, type Score, unanswered} from '../shared/score.ts'
import {scoreOfMatch} from '../shared/typed-score.ts'
import type {NumericQuestion} from './schema.ts'

/**
 * Grades a typed number: the credit of the form that contains it, or 0. See matching/numeric for how numbers are read
 * and compared.
 */
export function gradeNumeric(question: NumericQuestion, response: unknown, options: GradeOptions): Score {
  if (isEmptyResponse(response)) return unanswered
  if (typeof response !== 'string') return malformed(createReason('wrong-type', {expected: 'text'}))
  return scoreOfMatch(matchNumber(question.key, response, options), question.rationales)
}
