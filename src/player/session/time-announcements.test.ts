import {expect, test} from 'vitest'
import {findPassed, listThresholds} from './time-announcements.ts'

test.each([
  [2700_000, [1350_000, 60_000, 30_000, 10_000]],
  [120_000, [60_000, 30_000, 10_000]],
  [60_000, [30_000, 10_000]],
  [20_000, [10_000]],
  [8000, [4000]],
])('a limit of %i ms is announced with %j ms left', (limit, times) => {
  expect(listThresholds(limit).map(({leftMs}) => leftMs)).toEqual(times)
})

test('a look after a sleep hears the last threshold only', () => {
  expect(findPassed(2700_000, 2000_000, 5000)).toEqual({leftMs: 10_000, urgency: 'assertive'})
  expect(findPassed(2700_000, 2000_000, 1900_000)).toBeUndefined()
})

test('a threshold is announced when it is reached, and once', () => {
  expect(findPassed(120_000, 60_001, 60_000)?.leftMs).toBe(60_000)
  expect(findPassed(120_000, 60_000, 59_999)).toBeUndefined()
})
