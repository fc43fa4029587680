import {readOwn} from '../../matching/read-own.ts'
import {createReason, elideId, isReason, type Reason} from '../../matching/reasons.ts'

import {isEmptyResponse, readEntries, readList} from '../shared/read-response.ts'
import {malformed, type PartScore, type Score, scored, unanswered} from '../shared/score.ts'
import type {MatchQuestion} from './schema.ts'

/**
 * Grades pairs: the fraction of left items with the right partner. An item without a partner earns and costs nothing
 * (Moodle qtype_match).
 */
export function gradeMatch(question: MatchQuestion, response: unknown): Score {
  const given = readResponse(question, response)
  if (isReason(given)) return malformed(given)
  if (given.size === 0) return unanswered
  const {left, key} = question
  const possible = 1 / left.length
  const trace = left.map(({id}): PartScore => {
    const rule = given.get(id)
    const isRight = rule !== undefined && readOwn(key, id) === rule
    return {part: id, ...(rule !== undefined && {rule}), earned: isRight ? possible : 0, possible}
  })
  const right = trace.filter(({earned}) => earned > 0).length
  return scored(right / left.length, [], trace)
}

/** The right id of each left id that is not blank, or why the response cannot be read. */
function readResponse({left, right}: MatchQuestion, response: unknown): Map<string, string> | Reason {
  const pairs = readPairs(response)
  if (isReason(pairs)) return pairs
  const [onLeft, onRight] = [left, right].map((items) => new Set(items.map(({id}) => id)))
  const given = new Map<string, string>()
  for (const [from, to] of pairs) {
    if (typeof from !== 'string') return createReason('wrong-type', {expected: 'pairs'})
    if (!onLeft?.has(from)) return createReason('unknown-id', {of: 'left-item', id: elideId(from)})
    if (isEmptyResponse(to)) continue
    if (typeof to !== 'string') return createReason('wrong-type', {expected: 'pairs'})
    if (!onRight?.has(to)) return createReason('unknown-id', {of: 'right-item', id: elideId(to)})
    if (given.has(from) && given.get(from) !== to) return createReason('repeated-item', {id: from})
    given.set(from, to)
  }
  return given
}

function readPairs(response: unknown): readonly (readonly [unknown, unknown])[] | Reason {
  if (isEmptyResponse(response)) return []
  if (!Array.isArray(response)) return readEntries(response, 'pairs')
  const entries = readList(response)
  if (isReason(entries)) return entries
  const pairs: (readonly [unknown, unknown])[] = []
  for (const entry of entries) {
    if (!Array.isArray(entry) || entry.length !== 2) return createReason('wrong-type', {expected: 'pairs'})
    pairs.push([entry[0], entry[1]])
  }
  return pairs
}
