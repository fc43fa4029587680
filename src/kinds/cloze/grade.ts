import type {GradeOptions} from '../../matching/grade-options.ts'
import type {Match} from '../../matching/match.ts'
import {matchNumber} from '../../matching/numeric/match.ts'
import {readOwn} from '../../matching/read-own.ts'
import {createReason, elideId, isReason, type Reason} from '../../matching/reasons.ts'
import {matchText} from '../../matching/text/match.ts'
import {maximumCharacters} from '../../matching/text/normalise.ts'
import {findOptionId} from '../shared/ids/find-option-id.ts'
import {isEmptyResponse, readEntries} from '../shared/read-response.ts'
import {
  malformed,
  type PartScore,
  type Score,
  scored,
  sumEarned,
  unanswered,
  ungraded,
} from '../shared/score.ts'
import {findFeedback} from '../shared/typed-score.ts'
import type {Blank, BlankKey, ClozeQuestion} from './schema.ts'

/**
 * Grades the filled blanks: the weighted mean of their scores (Moodle multianswer). An empty blank earns nothing; an
 * unreadable one makes the whole response malformed, which costs nothing.
 */
export function gradeCloze(question: ClozeQuestion, response: unknown, options: GradeOptions): Score {
  const {blanks, key} = question
  const given = readResponse(question, response)
  if (isReason(given)) return malformed(given)
  if (given.size === 0) return unanswered
  const total = blanks.reduce((sum, blank) => sum + readWeight(blank), 0)
  const filled = blanks.map((blank): FilledBlank => {
    const own = readOwn(key, blank.id)
    const typed = given.get(blank.id)
    const match: Match =
      own && typed !== undefined ? matchBlank(blank, own, {typed, options}) : {status: 'unanswered'}
    return {id: blank.id, match, possible: readWeight(blank) / total, rationales: own?.rationales ?? {}}
  })
  // Unreadable blanks take precedence over ungraded ones, in any order.
  for (const {id, match} of filled)
    if (match.status === 'malformed') return malformed({...match.reason, part: id})
  for (const {id, match} of filled)
    if (match.status === 'ungraded') return ungraded({...match.reason, part: id})
  const trace = filled.map(partScore)
  return scored(
    sumEarned(trace),
    filled.flatMap(({id, match, rationales}) =>
      match.status === 'read' ? findFeedback(match.form?.id, rationales, id) : [],
    ),
    trace,
  )
}

interface FilledBlank {
  readonly id: string
  readonly match: Match
  readonly possible: number
  readonly rationales: BlankKey['rationales']
}

function partScore({id, match, possible}: FilledBlank): PartScore {
  if (match.status !== 'read') return {part: id, earned: 0, possible}
  const {form, read, credit} = match
  return {part: id, read, ...(form && {rule: form.id}), earned: credit * possible, possible}
}

/** The text of each blank that is not empty, or why the response cannot be read. */
function readResponse({blanks}: ClozeQuestion, response: unknown): Map<string, string> | Reason {
  if (isEmptyResponse(response)) return new Map()
  const fields = readEntries(response, 'blanks')
  if (isReason(fields)) return fields
  const names = new Set(blanks.map(({id}) => id))
  const given = new Map<string, string>()
  let length = 0
  for (const [name, value] of fields) {
    if (!names.has(name)) return createReason('unknown-id', {of: 'blank', id: elideId(name)})
    if (isEmptyResponse(value)) continue
    if (typeof value !== 'string') return {...createReason('wrong-type', {expected: 'text'}), part: name}
    length += value.length
    if (length > maximumCharacters)
      return {...createReason('too-long', {maximum: maximumCharacters}), part: name}
    if (value.trim() !== '') given.set(name, value)
  }
  return given
}

function matchBlank(
  blank: Blank,
  key: BlankKey,
  {typed, options}: {readonly typed: string; readonly options: GradeOptions},
): Match {
  switch (key.kind) {
    case 'text':
      return matchText(key, typed, options)
    case 'numeric':
      return matchNumber(key, typed, options)
    case 'choice':
      return matchOption(blank, key, typed)
  }
}

const readWeight = (blank: Blank): number => readOwn(blank, 'weight') ?? 1

function matchOption(blank: Blank, key: BlankKey & {kind: 'choice'}, chosen: string): Match {
  const id = findOptionId(readOwn(blank, 'options') ?? [], readOwn(key, 'formerIds'), chosen)
  if (id === undefined)
    return {status: 'malformed', reason: createReason('unknown-id', {of: 'option', id: elideId(chosen)})}
  const earned = id === key.right ? 1 : (readOwn(readOwn(key, 'credit'), id) ?? 0)
  return {status: 'read', form: {id, credit: earned}, read: id, credit: earned}
}
