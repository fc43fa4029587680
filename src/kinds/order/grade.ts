import {readOwn} from '../../matching/read-own.ts'
import {isUnscored, malformed, type Unscored, unknownId} from '../../matching/unscored.ts'
import {readEach} from '../shared/read-response.ts'
import {type PartScore, type Score, scored, sumEarned} from '../shared/score.ts'
import {longestRising} from './longest-rising.ts'
import type {OrderQuestion} from './schema.ts'

/**
 * Grades ids in the given order. With `c` items in the key, and `n` the greater of `c` and the number of items given:
 *
 * - `subsequence`, the default: `max(0, (c - edits) / c)`, where edits are the removals and insertions that turn the
 *   response into the key: the items outside the longest common subsequence (PrairieLearn, pl-order-blocks);
 * - `position`: the items in their right position, of `n` (Moodle qtype_ordering, absolute position);
 * - `pairs`: the adjacent pairs in the right order, of `n - 1` (Moodle qtype_ordering, relative to the next
 *   item, excluding the last);
 * - `all-or-nothing`: 1 for exactly the key.
 *
 * Except with `all-or-nothing`, the parts of the trace add up to the score, which is never below 0.
 */
export function gradeOrder(question: OrderQuestion, response: unknown): Score {
  const given = readResponse(question, response)
  if (isUnscored(given)) return given
  const {key} = question
  const trace = toTrace(question, given)
  const isKey = given.length === key.length && key.every((id, index) => given[index] === id)
  const isAllOrNothing = readOwn(question, 'scoring') === 'all-or-nothing'
  return scored(trace, undefined, isAllOrNothing ? Number(isKey) : Math.max(0, sumEarned(trace)))
}

function readResponse({items}: OrderQuestion, response: unknown): readonly string[] | Unscored {
  return readEach(response, (id, before) => {
    if (!Array.isArray(response) || typeof id !== 'string')
      return malformed('wrong-type', {expected: 'item-ids'})
    if (!items.some((item) => item.id === id)) return unknownId('item', id)
    return before.has(id) ? malformed('repeated-item', {id}) : id
  })
}

function toTrace(question: OrderQuestion, given: readonly string[]): PartScore[] {
  const {key} = question
  const length = Math.max(key.length, given.length)
  switch (readOwn(question, 'scoring')) {
    case 'all-or-nothing':
    case 'position':
      return key.map((id, index) => toPart(id, {found: given[index], expected: id, possible: 1 / length}))
    case 'pairs': {
      const following = new Map(given.map((id, index) => [id, given[index + 1]]))
      const possible = 1 / (length - 1)
      return key
        .slice(0, -1)
        .map((id, index) => toPart(id, {found: following.get(id), expected: key[index + 1], possible}))
    }
    default:
      return traceSubsequence(key, given)
  }
}

/** The trace of one position or pair: what was found, and whether it was expected. */
function toPart(
  part: string,
  {found, expected, possible}: {found: string | undefined; expected: string | undefined; possible: number},
): PartScore {
  const isRight = found !== undefined && found === expected
  return {part, ...(found !== undefined && {rule: found}), earned: isRight ? possible : 0, possible}
}

/** An item in the common subsequence earns; an item to remove costs, whether or not it must be inserted elsewhere. */
function traceSubsequence(key: readonly string[], given: readonly string[]): PartScore[] {
  const places = new Map(key.map((id, index) => [id, index]))
  const kept = new Set(longestRising(given.flatMap((id) => places.get(id) ?? [])))
  const had = new Set(given)
  const possible = 1 / key.length
  const moved = (id: string): number => (had.has(id) ? -possible : 0)
  return [
    ...key.map((part, index) => ({part, earned: kept.has(index) ? possible : moved(part), possible})),
    ...given.flatMap((part) => (places.has(part) ? [] : [{part, earned: -possible, possible: 0}])),
  ]
}
