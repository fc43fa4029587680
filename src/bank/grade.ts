import {graders} from '../kinds/graders.ts'
import {atKind, type Question} from '../kinds/kinds.ts'
import type {Score} from '../kinds/shared/score.ts'
import {checkGradeOptions, type GradeOptions} from '../matching/grade-options.ts'
import {malformed} from '../matching/unscored.ts'

/**
 * Grades a response to a question.
 *
 * The response may be any value. One that does not have the form of the question's kind is `malformed`, an empty one
 * is `unanswered`, and neither is wrong. One that a person or a test run must judge first is `ungraded`. The score is
 * finite and within its bounds.
 *
 * @throws {TypeError} when the value is not a question with its key, or an option is of another type: both are errors of
 * the program, not of the learner
 */
export function grade(question: Question, response: unknown, options: GradeOptions = {}): Score {
  const grader = Object.hasOwn(graders, question?.kind) ? atKind(graders, question) : undefined
  if (!grader || !Object.hasOwn(question, 'key'))
    throw new TypeError('Expected a question with its key, as in bank.json')
  checkGradeOptions(options)
  try {
    return grader(question, response, options)
  } catch {
    // A response may be a proxy or have getters that throw; our own data cannot.
    return malformed('not-plain-data', {})
  }
}
