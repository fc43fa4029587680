import {expect, test} from 'vitest'
import {straighten} from './straighten-code.ts'

test.each([
  ['print(“a”)', 'print("a")'],
  ['‘a’', "'a'"],
  ['x – 1', 'x - 1'],
  ['a—b', 'a--b'],
  ['range(…)', 'range(...)'],
  ['a\u00a0b', 'a b'],
  ['"straight" - \'too\'', '"straight" - \'too\''],
])('%s was meant as %s', (typed, meant) => {
  expect(straighten(typed)).toBe(meant)
})
