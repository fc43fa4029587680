import {describe, expect, test} from 'vitest'
import {longestRising} from './longest-rising.ts'

describe('longestRising', () => {
  test.each([
    [[], []],
    [[3], [3]],
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    [[3, 2, 1], [1]],
    [
      [6, 2, 3, 4, 5, 1],
      [2, 3, 4, 5],
    ],
    [
      [3, 2, 4, 5, 6, 1],
      [2, 4, 5, 6],
    ],
    [
      [4, 5, 6, 1, 2, 3],
      [1, 2, 3],
    ],
  ])('finds the longest run in %j', (numbers, run) => {
    expect(longestRising(numbers)).toEqual(run)
  })

  test('handles a hundred thousand numbers', () => {
    const numbers = Array.from({length: 100_000}, (_, index) => (index * 7919) % 100_003)
    expect(longestRising(numbers).length).toBeGreaterThan(300)
    expect(longestRising(numbers.toSorted((a, b) => a - b))).toHaveLength(100_000)
  })
})
