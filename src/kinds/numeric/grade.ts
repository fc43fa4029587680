import type {GradeOptions} from '../../rules/grade-options.ts'
import {matchNumber} from '../../rules/numeric/match.ts'
import {malformed, type PartScore, type Score, scored, unanswered, ungraded} from '../score.ts'
import type {NumericQuestion} from './schema.ts'

/**
 * Grades a number as it was typed: the credit of the form that holds it, 0 where none does. How numbers are read and
 * compared is told in rules/numeric.
 */
export function gradeNumeric(question: NumericQuestion, response: unknown, options: GradeOptions): Score {
  if (response === undefined || response === null) return unanswered
  if (typeof response !== 'string') return malformed('expected a number as it was typed')
  const match = matchNumber(question.key, response, options)
  if (match.status === 'unanswered') return unanswered
  if (match.status === 'malformed') return malformed(match.reason)
  if (match.status === 'ungraded') return ungraded(match.reason)
  const {form, read, credit} = match
  const earned = credit ?? form?.credit ?? 0
  const id = form?.id
  const rationale =
    id !== undefined && Object.hasOwn(question.rationales, id) ? question.rationales[id] : undefined
  const part: PartScore = {read, ...(id !== undefined && {rule: id}), earned, possible: 1}
  return scored(earned, id !== undefined && rationale ? [{id, rationale}] : [], [part])
}
