import {readOwn} from '../../matching/read-own.ts'
import {isUnscored, malformed, type Unscored, unanswered, unknownId} from '../../matching/unscored.ts'
import {isEmptyResponse, readEntries, readList} from '../shared/read-response.ts'
import {type PartScore, type Score, scored} from '../shared/score.ts'
import type {MatchQuestion} from './schema.ts'

/**
 * Grades pairs: the fraction of left items with the right partner. An item without a partner earns and costs nothing
 * (Moodle qtype_match).
 */
export function gradeMatch(question: MatchQuestion, response: unknown): Score {
  const given = readResponse(question, response)
  if (isUnscored(given)) return given
  const {left, key} = question
  const possible = 1 / left.length
  const trace = left.map(({id}): PartScore => {
    const rule = given.get(id)
    const isRight = rule !== undefined && readOwn(key, id) === rule
    return {part: id, ...(rule !== undefined && {rule}), earned: isRight ? possible : 0, possible}
  })
  return scored(trace)
}

/** The right id of each left id that is not blank, or why the response cannot be read. */
function readResponse(
  {left, right}: MatchQuestion,
  response: unknown,
): ReadonlyMap<string, string> | Unscored {
  if (isEmptyResponse(response)) return unanswered
  const pairs: readonly unknown[] | Unscored = Array.isArray(response)
    ? readList(response)
    : readEntries(response, 'pairs')
  if (isUnscored(pairs)) return pairs
  const given = new Map<string, string>()
  for (const pair of pairs) {
    if (!Array.isArray(pair) || pair.length !== 2) return malformed('wrong-type', {expected: 'pairs'})
    const from = readItemId('left-item', left, pair[0])
    if (typeof from !== 'string') return from
    if (isEmptyResponse(pair[1])) continue
    const to = readItemId('right-item', right, pair[1])
    if (typeof to !== 'string') return to
    if (given.has(from) && given.get(from) !== to) return malformed('repeated-item', {id: from})
    given.set(from, to)
  }
  return given.size > 0 ? given : unanswered
}

function readItemId(
  of: 'left-item' | 'right-item',
  items: MatchQuestion['left'],
  id: unknown,
): string | Unscored {
  if (typeof id !== 'string') return malformed('wrong-type', {expected: 'pairs'})
  return items.some((item) => item.id === id) ? id : unknownId(of, id)
}
