import {expect, test} from 'vitest'
import {nearest} from './nearest.ts'

const names = ['Hint', 'Solution', 'Quick check', 'Common mistakes']

test.each([
  ['Hnit', 'Hint'],
  ['hint', 'Hint'],
  ['Hints', 'Hint'],
  [' Solutions ', 'Solution'],
  ['Soltuion', 'Solution'],
  ['quick chek', 'Quick check'],
  ['Comon mistake', 'Common mistakes'],
])('finds the name meant by %j', (word, name) => {
  expect(nearest(word, names)).toBe(name)
})

test.each(['', 'x', 'Proof', 'Tips', 'Answer', 'sol', 'x'.repeat(100_000)])(
  'returns nothing for %j',
  (word) => {
    expect(nearest(word, names)).toBeUndefined()
  },
)

test('returns the first of equally near long names, and none of equally near short ones', () => {
  expect(nearest('batteries', ['catteries', 'ratteries'])).toBe('catteries')
  expect(nearest('bat', ['cat', 'rat'])).toBeUndefined()
})

test('guesses nothing without names', () => {
  expect(nearest('a', [])).toBeUndefined()
})
