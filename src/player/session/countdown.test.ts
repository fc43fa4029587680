import {expect, test} from 'vitest'
import {Countdown} from './countdown.ts'

test.each([
  [{question: 5000, session: 1000}, 1000, false],
  [{question: 0, session: 1000}, 0, true],
  [{question: undefined, session: 1000}, 1000, false],
  [{question: 5000, session: undefined}, 5000, false],
  [{question: undefined, session: undefined}, Number.POSITIVE_INFINITY, false],
])('with %o left, %d ms are left to the nearer limit', (left, leftMs, isOver) => {
  const countdown = new Countdown(() => 7)
  countdown.set(left, left)
  expect([countdown.leftMs, countdown.isOver]).toEqual([leftMs, isOver])
})
