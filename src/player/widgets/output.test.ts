import {expect, test} from 'vitest'
import {findDifference} from './output.ts'

test.each([
  ['a\nb', 'a\nb', undefined],
  ['a\nb\n\n', 'a  \nb', undefined],
  ['a\r\nb', 'a\nb', undefined],
  ['a\nc', 'a\nb', 2],
  ['a', 'a\nb', 2],
  ['a\nb\nc', 'a\nb', 3],
  [' a', 'a', 1],
])('%j against %j differs first in line %j', (typed, expected, line) => {
  expect(findDifference(typed, expected)).toBe(line)
})
