import {expect, test} from 'vitest'
import {sideBySide} from './side-by-side.ts'

test('sets two texts next to each other, wrapped by cells', () => {
  expect(
    sideBySide('one two three four five six\n质量质量质量质量质量', '# One\n\tb\u001B[31m', 43).split('\n'),
  ).toEqual(['one two three four   │ # One', 'five six             │     b␛[31m', '质量质量质量质量质量 │'])
})
