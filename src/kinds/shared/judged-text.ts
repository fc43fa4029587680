import type {ExpectedType, IdOwner} from '../../matching/reasons.ts'
import {isUnscored, type Unscored, unanswered, ungraded, unknownId} from '../../matching/unscored.ts'
import {isEmptyResponse, readEntries, readText} from './read-response.ts'
import type {Judgement} from './sides.ts'

interface JudgedText {
  readonly expected: ExpectedType
  /** The field of the text, in a response that has a judgement. */
  readonly text: string
  /** The field of the judgement, by a test run or a person. */
  readonly judgement: string
  readonly expectedJudgement: ExpectedType
  /** What is judged, by its id. */
  readonly of: IdOwner
  /** Why a text without a judgement is not graded. */
  readonly waiting: 'needs-test-results' | 'needs-marks'
}

/** Reads the judgement of a response that is a text, or an object of a text and a judgement of it. */
export function readJudgement(
  key: readonly {readonly id: string}[],
  response: unknown,
  {expected, text, judgement, expectedJudgement, of, waiting}: JudgedText,
): ReadonlyMap<string, unknown> | Unscored {
  if (isEmptyResponse(response)) return unanswered
  const fields = typeof response === 'string' ? [[text, response] as const] : readEntries(response, expected)
  if (isUnscored(fields)) return fields
  const given = new Map<string, unknown>(fields)
  const written = readText(given.get(text), expected)
  if (typeof written !== 'string') return written
  if (written.trim() === '') return unanswered
  const judged = given.get(judgement)
  if (judged === undefined || judged === null) return ungraded(waiting)
  const entries = readEntries(judged, expectedJudgement)
  if (isUnscored(entries)) return entries
  const unknown = entries.find(([id]) => !key.some((part) => part.id === id))
  return unknown ? unknownId(of, unknown[0]) : new Map(entries)
}

/** The text of a response with a judgement, in place of an earlier one. */
export function addJudgement<T>(
  response: unknown,
  {response: text, field}: Judgement,
  given: T,
): Readonly<Record<string, string | T>> {
  const written = typeof response === 'object' && response !== null ? Reflect.get(response, text) : response
  return {[text]: String(written), [field]: given}
}
