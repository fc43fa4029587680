import type {GradeOptions} from '../../matching/grade-options.ts'
import {matchText} from '../../matching/text/match.ts'
import type {Score} from '../shared/score.ts'
import {gradeTyped} from '../shared/typed-score.ts'
import type {TextQuestion} from './schema.ts'

/** Grades a typed text: the credit of the first matching form, or 0. */
export function gradeText(question: TextQuestion, response: unknown, options: GradeOptions): Score {
  return gradeTyped(question, response, (typed) => matchText(question.key, typed, options))
}
