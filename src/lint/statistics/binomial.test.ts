import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {upTo} from '../../../test/run-counts.ts'
import {correctForMany, type Trials, toInterval, upperTail} from './binomial.ts'

// The sum of all outcomes in fractions of big integers, for chances of 1 / k.
function exactTail(trials: readonly Trials[], successes: number): number {
  const ks = trials.flatMap(({count, chance}) =>
    Array.from({length: count}, () => BigInt(Math.round(1 / chance))),
  )
  let ways = [1n]
  for (const k of ks) {
    const next = Array.from({length: ways.length + 1}, () => 0n)
    for (const [index, way] of ways.entries()) {
      next[index] = (next[index] ?? 0n) + way * (k - 1n)
      next[index + 1] = (next[index + 1] ?? 0n) + way
    }
    ways = next
  }
  const all = ks.reduce((product, k) => product * k, 1n)
  const tail = ways.slice(successes).reduce((sum, way) => sum + way, 0n)
  return Number((tail * 10n ** 40n) / all) / 1e40
}

const trials = fc.array(
  fc.record({count: fc.integer({min: 0, max: 40}), chance: fc.constantFrom(1 / 2, 1 / 3, 1 / 4, 1 / 5)}),
  {
    minLength: 1,
    maxLength: 4,
  },
)

test('the tail equals the sum of all outcomes in whole numbers', () => {
  fc.assert(
    fc.property(trials, fc.double({min: 0, max: 1, noNaN: true}), (list, share) => {
      const n = list.reduce((sum, {count}) => sum + count, 0)
      const successes = Math.round(share * n)
      const exact = exactTail(list, successes)
      expect(Math.abs(upperTail(list, successes) - exact)).toBeLessThanOrEqual(1e-12 * exact + 1e-22)
    }),
    upTo(1000),
  )
})

describe('the tail of one binomial', () => {
  test.each([
    // A fair coin: (1 + 10 + 45) / 1024.
    [10, 1 / 2, 8, 56 / 1024],
    // Fisher 1935, the lady and the tea as independent cups: 1 / 256.
    [8, 1 / 2, 8, 1 / 256],
    [20, 1 / 4, 0, 1],
    [3, 1 / 4, 4, 0],
  ])('%i trials of %f, at least %i', (count, chance, successes, expected) => {
    expect(upperTail([{count, chance}], successes)).toBeCloseTo(expected, 12)
  })

  test('of 50,000 trials is the normal one, to a per cent', () => {
    // 12,500 expected, deviation 96.8; 12,693 with the half step is 1.984 deviations above.
    expect(upperTail([{count: 50_000, chance: 1 / 4}], 12_693)).toBeCloseTo(0.0234, 3)
  })
})

describe("Wilson's interval", () => {
  test.each([
    // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i', (successes, count, low, high) => {
    const [from, to] = toInterval(successes, count)
    expect(from).toBeCloseTo(low, 4)
    expect(to).toBeCloseTo(high, 4)
  })
})

describe("Holm's correction", () => {
  test.each([
    [[], []],
    [[0.02], [0.02]],
    [
      [0.01, 0.04, 0.03],
      [0.03, 0.06, 0.06],
    ],
    [
      [0.5, 0.6],
      [1, 1],
    ],
  ])('of %j', (raw, corrected) => {
    const found = correctForMany(raw)
    expect(found.length).toBe(corrected.length)
    for (const [index, value] of corrected.entries()) expect(found[index]).toBeCloseTo(value, 12)
  })
})
