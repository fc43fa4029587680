import fc from 'fast-check'
import {expect, test} from 'vitest'
import {upTo} from '../../test/run-counts.ts'
import {mergeShingles, toShingles} from './shingles.ts'

test('a merge has what either set has, once and in ascending order', () => {
  const set = fc.string({maxLength: 40}).map((text) => toShingles(text, [text.slice(3)]))
  fc.assert(
    fc.property(set, set, (one, other) => {
      const expected = [...new Set([...one, ...other])].sort((a, b) => a - b)
      expect(mergeShingles(one, other)).toEqual(expected)
    }),
    upTo(1000),
  )
})
