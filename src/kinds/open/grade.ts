import {createReason, elideId, isReason} from '../../matching/reasons.ts'
import {gradeJudgedText} from '../shared/judged-text.ts'
import {readEntries} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, sumEarned, ungraded} from '../shared/score.ts'

import type {OpenQuestion} from './schema.ts'

/**
 * Grades a text by the points that a person, or the learner, gave for each criterion, relative to all points. Without
 * them it is ungraded (Moodle essay, "requires grading"; QTI external scoring sets no score).
 */
export function gradeOpen(question: OpenQuestion, response: unknown): Score {
  return gradeJudgedText(response, parts, (marks) => gradeMarks(question, marks))
}

const parts = {
  expected: 'essay',
  text: 'text',
  judgement: 'marks',
  waiting: ungraded(createReason('needs-marks', {})),
} as const

function gradeMarks({key}: OpenQuestion, marks: unknown): Score {
  const entries = readEntries(marks, 'marks')
  if (isReason(entries)) return malformed(entries)
  const given = new Map(entries)
  const unknown = entries.find(([id]) => !key.some((criterion) => criterion.id === id))
  if (unknown) return malformed(createReason('unknown-id', {of: 'criterion', id: elideId(unknown[0])}))
  const total = key.reduce((sum, {points}) => sum + points, 0)
  const trace: PartScore[] = []
  for (const {id, points} of key) {
    const mark = given.get(id)
    if (typeof mark !== 'number' || !(mark >= 0 && mark <= points))
      return malformed(createReason('mark-out-of-range', {criterion: id, maximum: points}))
    trace.push({part: id, earned: mark / total, possible: points / total})
  }
  return scored(sumEarned(trace), [], trace)
}
