import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {upTo} from '../../test/run-counts.ts'
import {findSimilar, findSimilarInSteps} from './find-similar.ts'
import {finish} from './steps.ts'

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

describe('a bank of one template', () => {
  const base = Array.from({length: 100}, (_, element) => element)
  const templates = {
    copies: () => base,
    'one own element': (index: number) => [...base, 1000 + index],
    'many elements shared with some': (index: number) => [
      ...base.slice(30),
      ...Array.from({length: 30}, (_, at) => 1000 + 40 * at + (((index + 1) * (at + 7)) % 40)),
    ],
  }

  test.each(Object.entries(templates))(
    '%s: compares each question with a limited number of others, and says so',
    (_, make) => {
      const list = Array.from({length: 3000}, (_, index) => make(index))
      const {pairs, partlyCompared} = finish(findSimilarInSteps(list, least))
      expect(partlyCompared).toBeGreaterThan(list.length / 2)
      expect(pairs.length).toBeLessThanOrEqual(32 * list.length)
      const alike = new Set(pairs.flatMap(({first, second}) => [first, second]))
      expect(alike.size).toBe(list.length)
    },
  )
})

test('a bank with small families is compared completely', () => {
  const list = Array.from({length: 3000}, (_, index) =>
    Array.from({length: 12}, (_, element) => 12 * Math.floor(index / 3) + element),
  )
  const {pairs, partlyCompared} = finish(findSimilarInSteps(list, least))
  expect([pairs.length, partlyCompared]).toEqual([3000, 0])
})
