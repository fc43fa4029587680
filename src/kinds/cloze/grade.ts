import type {GradeOptions} from '../../matching/grade-options.ts'
import type {Match} from '../../matching/match.ts'
import {matchNumber} from '../../matching/numeric/match.ts'
import {readOwn} from '../../matching/read-own.ts'
import {matchText} from '../../matching/text/match.ts'
import {maximumCharacters} from '../../matching/text/normalise.ts'
import {
  isUnscored,
  malformed,
  type Unscored,
  unanswered,
  unknownId,
  withPart,
} from '../../matching/unscored.ts'
import {readOptionId} from '../shared/ids/read-option-id.ts'
import {isEmptyResponse, readEntries, readText} from '../shared/read-response.ts'
import {type PartScore, type Score, scored, shareWeights} from '../shared/score.ts'
import {toPartScore} from '../shared/typed-score.ts'
import type {Blank, BlankKey, ClozeQuestion} from './schema.ts'

/**
 * Grades the filled blanks: the weighted mean of their scores (Moodle multianswer). An empty blank earns nothing; an
 * unreadable one makes the whole response malformed, which costs nothing.
 */
export function gradeCloze(question: ClozeQuestion, response: unknown, options: GradeOptions): Score {
  const {blanks, key} = question
  const given = readResponse(question, response)
  if (isUnscored(given)) return given
  const matches = blanks.map((blank): Match => {
    const own = readOwn(key, blank.id)
    const typed = given.get(blank.id)
    return own && typed !== undefined ? matchBlank(blank, own, {typed, options}) : unanswered
  })
  const filled = shareWeights(blanks).map((blank, index) => ({...blank, match: matches[index] ?? unanswered}))
  // Unreadable blanks take precedence over ungraded ones, in any order.
  for (const status of ['malformed', 'ungraded'] as const)
    for (const {part, match} of filled) if (match.status === status) return withPart(match, part)
  const trace = filled.map(({part, possible, match}): PartScore => {
    const score = match.status === 'read' ? toPartScore(match, possible) : {earned: 0, possible}
    return {part, ...score}
  })
  return scored(trace, (part = '') => readOwn(key, part)?.rationales)
}

/** The text of each blank that is not empty, or why the response cannot be read. */
function readResponse({blanks}: ClozeQuestion, response: unknown): ReadonlyMap<string, string> | Unscored {
  if (isEmptyResponse(response)) return unanswered
  const fields = readEntries(response, 'blanks')
  if (isUnscored(fields)) return fields
  const given = new Map<string, string>()
  let length = 0
  for (const [name, value] of fields) {
    if (!blanks.some(({id}) => id === name)) return unknownId('blank', name)
    const typed = isEmptyResponse(value) ? '' : readText(value, 'text')
    if (typeof typed !== 'string') return withPart(typed, name)
    length += typed.length
    if (length > maximumCharacters) return withPart(malformed('too-long', {maximum: maximumCharacters}), name)
    if (typed.trim() !== '') given.set(name, typed)
  }
  return given.size > 0 ? given : unanswered
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

function matchOption(blank: Blank, key: BlankKey & {kind: 'choice'}, chosen: string): Match {
  const options = readOwn(blank, 'options') ?? []
  const id = readOptionId({options, formerIds: readOwn(key, 'formerIds')}, chosen)
  if (typeof id !== 'string') return id
  const credit = id === key.right ? 1 : (readOwn(readOwn(key, 'credit'), id) ?? 0)
  return {status: 'read', form: {id, credit}, read: id, credit}
}
