import fc from 'fast-check'
import {expect, test} from 'vitest'
import {upTo} from '../../test/run-counts.ts'
import {findSimilarInSteps} from './find-similar.ts'
import {SimilarPairs} from './similar-pairs.ts'
import {finish} from './steps.ts'

const least = 0.8

/** A set of one of a few families; those of a family are alike unless both lack much. */
const set = fc
  .record({
    family: fc.integer({min: 0, max: 3}),
    without: fc.integer({min: 0, max: 4}),
    own: fc.integer({min: 0, max: 2}),
  })
  .map(({family, without, own}) => [
    ...Array.from({length: 20 - without}, (_, element) => 100 * family + element + without),
    ...Array.from({length: own}, (_, element) => 1000 + 100 * family + element),
  ])

/** How many sets are added, which are removed, and whether the comparison is given up before its end. */
const edit = fc.record({
  added: fc.oneof(
    {weight: 6, arbitrary: fc.array(set, {maxLength: 4})},
    {weight: 1, arbitrary: fc.array(set, {minLength: 60, maxLength: 70})},
  ),
  at: fc.nat(),
  removed: fc.oneof(
    {weight: 6, arbitrary: fc.integer({min: 0, max: 3})},
    {weight: 1, arbitrary: fc.constant(100)},
  ),
  isGivenUp: fc.boolean(),
})

test('after any edits the pairs are those of a comparison of all sets', () => {
  let rounds = 0
  let alike = 0
  let partly = 0
  fc.assert(
    fc.property(fc.array(edit, {minLength: 1, maxLength: 10}), (edits) => {
      const kept = new SimilarPairs(least)
      let sets: (readonly number[])[] = []
      for (const {added, at, removed, isGivenUp} of edits) {
        sets = sets.toSpliced(at % (sets.length + 1), removed, ...added)
        if (isGivenUp) kept.update(sets).next()
        const found = finish(kept.update(sets))
        expect(found).toEqual(finish(findSimilarInSteps(sets, least)))
        rounds++
        if (found.partlyCompared > 0) partly++
        else if (found.pairs.length > 0) alike++
      }
    }),
    upTo(200),
  )
  expect(alike).toBeGreaterThan(rounds / 2)
  expect(partly).toBeGreaterThan(0)
})

test('sets that have not changed are not compared again', () => {
  const sets = Array.from({length: 200}, (_, index) =>
    Array.from({length: 20}, (_, element) => 20 * index + element),
  )
  const kept = new SimilarPairs(least)
  finish(kept.update(sets))
  const reads = countReads(sets)
  kept.update(reads.sets).next()
  finish(kept.update(reads.sets))
  const before = reads.count()
  const next = [...reads.sets.slice(1), [...(sets[0] ?? [])]]
  finish(kept.update(next))
  expect(reads.count() - before).toBeLessThan(before / 4)
})

/** The same sets as arrays that count how often an element is read. */
function countReads(sets: readonly (readonly number[])[]) {
  let reads = 0
  const get = (target: readonly number[], key: string | symbol): unknown => {
    reads++
    return Reflect.get(target, key)
  }
  return {sets: sets.map((own) => new Proxy(own, {get})), count: () => reads}
}
