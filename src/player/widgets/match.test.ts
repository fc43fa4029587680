import {expect, test} from 'vitest'
import {toLetters} from './match.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [52, 'BA'],
])('item %i has the letter %s', (index, letters) => {
  expect(toLetters(index)).toBe(letters)
})
