import {createReason, type ExpectedType, isReason} from '../../matching/reasons.ts'
import {isEmptyResponse, readEntries} from './read-response.ts'
import {malformed, type Score, unanswered} from './score.ts'

interface JudgedText {
  readonly expected: ExpectedType
  /** The field of the text, in a response that has a judgement. */
  readonly text: string
  /** The field of the judgement, by a test run or a person. */
  readonly judgement: string
  /** The score of a text without a judgement. */
  readonly waiting: Score
}

/** Grades a response that is a text, or an object of a text and a judgement of it, by the judgement. */
export function gradeJudgedText(
  response: unknown,
  {expected, text, judgement, waiting}: JudgedText,
  grade: (judgement: unknown) => Score,
): Score {
  if (isEmptyResponse(response)) return unanswered
  const entries = typeof response === 'string' ? [[text, response] as const] : readEntries(response, expected)
  if (isReason(entries)) return malformed(entries)
  const fields = new Map<string, unknown>(entries)
  const [written, judged] = [fields.get(text), fields.get(judgement)]
  if (isEmptyResponse(written)) return unanswered
  if (typeof written !== 'string') return malformed(createReason('wrong-type', {expected}))
  if (written.trim() === '') return unanswered
  return judged === undefined || judged === null ? waiting : grade(judged)
}
