import fc from 'fast-check'
import {expect, test} from 'vitest'
import {upTo} from '../../test/run-counts.ts'
import {countMissing, countSessions} from './count-pools.ts'

const slots = fc.array(fc.subarray(['easy', 'medium', 'hard'] as const, {minLength: 1}), {
  minLength: 1,
  maxLength: 5,
})
const count = fc.integer({min: 0, max: 8})
const counts = fc.record({easy: count, medium: count, hard: count})

/** Whether the slots can be filled from what there is, by trying all ways. */
function canFill(
  have: Readonly<Record<string, number>>,
  [slot, ...rest]: readonly (readonly string[])[],
): boolean {
  if (!slot) return true
  return slot.some((name) => (have[name] ?? 0) > 0 && canFill({...have, [name]: (have[name] ?? 0) - 1}, rest))
}

test('counts as many sessions as can be filled by trying', () => {
  fc.assert(
    fc.property(counts, slots, (have, wanted) => {
      const sessions = countSessions(have, wanted)
      const all = (times: number) => Array.from({length: times}, () => wanted).flat()
      if (sessions * wanted.length > 12) return
      expect(canFill(have, all(sessions))).toBe(true)
      expect(canFill(have, all(sessions + 1))).toBe(false)
    }),
    upTo(1000),
  )
})

test.each([
  [{easy: 0, medium: 0, hard: 0}, 'test', 1, {easy: 3, medium: 4, hard: 3}],
  [{easy: 3, medium: 4, hard: 3}, 'test', 2, {easy: 3, medium: 4, hard: 3}],
  [{easy: 6, medium: 8, hard: 6}, 'test', 2, {easy: 0, medium: 0, hard: 0}],
  [{easy: 2, medium: 2, hard: 1}, 'challenge', 1, {easy: 0, medium: 0, hard: 0}],
  // The second slot takes easy or medium, the fourth medium or hard.
  [{easy: 1, medium: 3, hard: 1}, 'challenge', 1, {easy: 0, medium: 0, hard: 0}],
  [{easy: 1, medium: 1, hard: 3}, 'challenge', 1, {easy: 1, medium: 0, hard: 0}],
] as const)('%j lacks for %s, %i times', (have, set, sessions, missing) => {
  expect(countMissing(have, set, sessions)).toEqual(missing)
})

test('what is missing is enough, and no question less would be', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom('test' as const, 'challenge' as const), (have, set) => {
      const missing = countMissing(have, set, 1)
      const add = (more: typeof missing) => ({
        easy: have.easy + more.easy,
        medium: have.medium + more.medium,
        hard: have.hard + more.hard,
      })
      const lacks = (more: typeof missing) =>
        Object.values(countMissing(add(more), set, 1)).some((n) => n > 0)
      expect(lacks(missing)).toBe(false)
      for (const name of ['easy', 'medium', 'hard'] as const)
        if (missing[name] > 0) expect(lacks({...missing, [name]: missing[name] - 1})).toBe(true)
    }),
    upTo(1000),
  )
})
