import {isEmptyResponse, readEntries} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, unanswered, ungraded} from '../shared/score.ts'
import type {OpenQuestion} from './schema.ts'

/**
 * Grades a text by the points that a person, or the learner, gave it for each criterion: the part of all points.
 * Without them it waits (Moodle essay, "requires grading"; QTI external scoring leaves the score alone).
 */
export function gradeOpen(question: OpenQuestion, response: unknown): Score {
  if (isEmptyResponse(response)) return unanswered
  if (typeof response === 'string') return response.trim() === '' ? unanswered : waiting
  const fields = readEntries(response)
  if (typeof fields === 'string') return malformed('expected a text, or {text, marks}')
  const {text, marks} = Object.fromEntries(fields)
  if (isEmptyResponse(text)) return unanswered
  if (typeof text !== 'string') return malformed('expected the text as a text')
  if (text.trim() === '') return unanswered
  if (marks === undefined || marks === null) return waiting
  return gradeMarks(question, marks)
}

const waiting = ungraded('somebody has to judge it by the rubric first; the marks belong to the response')

function gradeMarks({key}: OpenQuestion, marks: unknown): Score {
  const entries = readEntries(marks)
  if (typeof entries === 'string') return malformed('expected marks by criterion')
  const given = new Map(entries)
  if (entries.some(([id]) => !key.some((criterion) => criterion.id === id)))
    return malformed('expected marks for criteria of this question')
  const total = key.reduce((sum, {points}) => sum + points, 0)
  const trace: PartScore[] = []
  for (const {id, points} of key) {
    const mark = given.get(id)
    if (typeof mark !== 'number' || !(mark >= 0 && mark <= points))
      return malformed('expected for every criterion a number from 0 to its points')
    trace.push({part: id, earned: mark / total, possible: points / total})
  }
  return scored(
    trace.reduce((sum, {earned}) => sum + earned, 0),
    [],
    trace,
  )
}
