import type {GradeOptions} from '../../rules/grade-options.ts'
import {matchText} from '../../rules/text/match.ts'
import {isNothing} from '../read-response.ts'
import {malformed, type Score, unanswered} from '../score.ts'
import {scoreOfMatch} from '../typed-score.ts'
import type {TextQuestion} from './schema.ts'

/** Grades a text as typed: the credit of the first form that it matches, or 0. */
export function gradeText(question: TextQuestion, response: unknown, options: GradeOptions): Score {
  if (isNothing(response)) return unanswered
  if (typeof response !== 'string') return malformed('expected a text')
  return scoreOfMatch(matchText(question.key, response, options), question.rationales)
}
