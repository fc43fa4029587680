import type {GradeOptions} from '../../matching/grade-options.ts'
import {createReason} from '../../matching/reasons.ts'
import {matchText} from '../../matching/text/match.ts'
import {isEmptyResponse} from '../shared/read-response.ts'
import {malformed, type Score, unanswered} from '../shared/score.ts'
import {scoreOfMatch} from '../shared/typed-score.ts'
import type {TextQuestion} from './schema.ts'

/** Grades a typed text: the credit of the first matching form, or 0. */
export function gradeText(question: TextQuestion, response: unknown, options: GradeOptions): Score {
  if (isEmptyResponse(response)) return unanswered
  if (typeof response !== 'string') return malformed(createReason('wrong-type', {expected: 'text'}))
  return scoreOfMatch(matchText(question.key, response, options), question.rationales)
}
