import {isNothing, listIn} from '../read-response.ts'
import {malformed, type PartScore, type Score, scored, unanswered} from '../score.ts'
import type {OrderQuestion} from './schema.ts'

/**
 * Grades ids in the order they were put. With `c` items in the key, and `n` the greater of `c` and the items given:
 *
 * - `subsequence`, the default: `max(0, (c - edits) / c)`, where edits are what it takes to come to the key by removing
 *   and inserting items: what is outside the longest common subsequence, on both sides (PrairieLearn, pl-order-blocks);
 * - `position`: the items that stand where they belong, of `n` (Moodle qtype_ordering, absolute position);
 * - `pairs`: the neighbours that follow one another rightly, of `n - 1` (Moodle qtype_ordering, relative to the next
 *   item, excluding the last);
 * - `all-or-nothing`: 1 for exactly the key.
 */
export function gradeOrder(question: OrderQuestion, response: unknown): Score {
  const given = readResponse(question, response)
  if (typeof given === 'string') return malformed(given)
  if (given.length === 0) return unanswered
  const {key, scoring} = question
  const right = rightItems(question, given)
  const trace = key.map(
    (id): PartScore => ({part: id, earned: right.has(id) ? 1 / key.length : 0, possible: 1 / key.length}),
  )
  const length = Math.max(key.length, given.length)
  switch (scoring) {
    case 'all-or-nothing':
      return scored(given.length === key.length && right.size === key.length ? 1 : 0, [], trace)
    case 'position':
      return scored(right.size / length, [], trace)
    case 'pairs':
      return scored(right.size / (length - 1), [], trace)
    default: {
      const edits = key.length - right.size + given.length - right.size
      return scored(Math.max(0, (key.length - edits) / key.length), [], trace)
    }
  }
}

function readResponse({items}: OrderQuestion, response: unknown): readonly string[] | string {
  if (isNothing(response)) return []
  if (!Array.isArray(response)) return 'expected a list of item ids'
  const entries = listIn(response)
  if (typeof entries === 'string') return entries
  const seen = new Set<string>()
  for (const id of entries) {
    if (typeof id !== 'string' || !items.some((item) => item.id === id))
      return 'expected ids of items of this question'
    if (seen.has(id)) return 'expected each item once'
    seen.add(id)
  }
  return [...seen]
}

/** The items of the key that count as right under the way of scoring. */
function rightItems({key, scoring}: OrderQuestion, given: readonly string[]): Set<string> {
  switch (scoring) {
    case 'position':
    case 'all-or-nothing':
      return new Set(key.filter((id, index) => given[index] === id))
    case 'pairs':
      return new Set(
        key.filter((id, index) => {
          const next = key[index + 1]
          const at = given.indexOf(id)
          return next !== undefined && at !== -1 && given[at + 1] === next
        }),
      )
    default:
      return new Set(longestCommon(key, given))
  }
}

/** A longest common subsequence; both lists hold each id once, so it is the longest rising run of places. */
function longestCommon(key: readonly string[], given: readonly string[]): readonly string[] {
  const best: string[][] = []
  for (const id of given) {
    const at = key.indexOf(id)
    if (at === -1) continue
    let before: readonly string[] = []
    for (let index = 0; index < at; index++) {
      const run = best[index]
      if (run && run.length > before.length) before = run
    }
    best[at] = [...before, id]
  }
  return best.reduce((longest, run) => (run.length > longest.length ? run : longest), [])
}
