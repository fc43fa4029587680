import {isUnscored, malformed} from '../../matching/unscored.ts'
import {readJudgement} from '../shared/judged-text.ts'
import {type PartScore, type Score, scored} from '../shared/score.ts'
import type {OpenQuestion} from './schema.ts'

/**
 * Grades a text by the points that a person, or the learner, gave for each criterion, relative to all points. Without
 * them it is ungraded (Moodle essay, "requires grading"; QTI external scoring sets no score).
 */
export function gradeOpen({key}: OpenQuestion, response: unknown): Score {
  const marks = readJudgement(key, response, {
    expected: 'essay',
    text: 'text',
    judgement: 'marks',
    expectedJudgement: 'marks',
    of: 'criterion',
    waiting: 'needs-marks',
  })
  if (isUnscored(marks)) return marks
  const total = key.reduce((sum, {points}) => sum + points, 0)
  const trace: PartScore[] = []
  for (const {id, points} of key) {
    const mark = marks.get(id)
    if (typeof mark !== 'number' || !(mark >= 0 && mark <= points))
      return malformed('mark-out-of-range', {criterion: id, maximum: points})
    trace.push({part: id, earned: mark / total, possible: points / total})
  }
  return scored(trace)
}
