import fc from 'fast-check'
import {expect, test} from 'vitest'
import {upTo} from '../../test/run-counts.ts'
import {findSimilar} from './find-similar.ts'

const least = 0.8

function compareAll(sets: readonly (readonly number[])[]): string[] {
  const found: string[] = []
  for (const [second, other] of sets.entries())
    for (const [first, one] of sets.slice(0, second).entries()) {
      const shared = one.filter((element) => other.includes(element)).length
      const similarity = shared / (one.length + other.length - shared)
      if (one.length >= 8 && other.length >= 8 && similarity >= least)
        found.push(`${first} ${second} ${similarity}`)
    }
  return found.sort()
}

/** A few sets and variants of them, so that similarities around the threshold are frequent. */
const sets = fc
  .array(fc.uniqueArray(fc.integer({min: 0, max: 60}), {minLength: 6, maxLength: 24}), {
    minLength: 1,
    maxLength: 8,
  })
  .chain((base) =>
    fc
      .array(
        fc.record({
          of: fc.integer({min: 0, max: base.length - 1}),
          without: fc.integer({min: 0, max: 4}),
          more: fc.uniqueArray(fc.integer({min: 61, max: 70}), {maxLength: 4}),
        }),
        {maxLength: 20},
      )
      .map((variants) => [
        ...base,
        ...variants.map(({of, without, more}) => [...(base[of] ?? []).slice(without), ...more]),
      ]),
  )
  .map((list) => list.map((set) => set.toSorted((a, b) => a - b)))

test('finds exactly the pairs that a comparison of all finds', () => {
  let pairs = 0
  let runs = 0
  fc.assert(
    fc.property(sets, (list) => {
      const found = findSimilar(list, least).map(
        ({first, second, similarity}) => `${first} ${second} ${similarity}`,
      )
      runs++
      if (found.length > 0) pairs++
      expect(found.sort()).toEqual(compareAll(list))
    }),
    upTo(2000),
  )
  expect(pairs).toBeGreaterThan(runs / 2)
})

test('a bank of one template takes time in proportion to its size, and loses no question', () => {
  const list = Array.from({length: 3000}, (_, index) => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100 + index])
  const alike = new Set(findSimilar(list, least).flatMap(({first, second}) => [first, second]))
  expect(alike.size).toBe(3000)
})
