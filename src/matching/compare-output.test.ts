import {describe, expect, test} from 'vitest'
import {normaliseOutput} from './compare-output.ts'

describe('CodeRunner, EqualityGrader', () => {
  const isSame = (one: string, other: string): boolean =>
    normaliseOutput(one, 'exact') === normaliseOutput(other, 'exact')
  test.each([
    ['the same', 'line 1\nline 2', 'line 1\nline 2', true],
    ['white space at the ends of lines', 'line 1\nline 2', 'line 1 \nline 2\t ', true],
    ['empty lines at the end', 'line 1\nline 2', 'line 1\nline 2\n\n \n', true],
    ['Windows line ends', 'line 1\nline 2', 'line 1\r\nline 2\r\n', true],
    ['old Mac line ends', 'line 1\nline 2', 'line 1\rline 2', true],
    ['an empty line between', 'line 1\nline 2', 'line 1\n\nline 2', false],
    ['an empty line in front', 'line 1', '\nline 1', false],
    ['white space in front', 'line 1', ' line 1', false],
    ['more spaces between words', 'line 1', 'line  1', false],
    ['a tab for a space', 'line 1', 'line\t1', false],
    ['case', 'line 1', 'Line 1', false],
    ['a line less', 'line 1\nline 2', 'line 1', false],
    ['two lines as one', 'line 1\nline 2', 'line 1line 2', false],
  ])('%s', (_, one, other, same) => expect(isSame(one, other)).toBe(same))
})

describe('CodeRunner, NearEqualityGrader', () => {
  const isSame = (one: string, other: string): boolean =>
    normaliseOutput(one, 'near') === normaliseOutput(other, 'near')
  test.each([
    ['white space in front', 'line 1\nline  2', ' line 1\nline 2', false],
    ['more spaces between words', 'line 1\nline  2', 'line 1\nline  2  ', true],
    ['tabs for spaces', 'line 1', 'line\t \t1', true],
    ['more white space where there is already some', ' line 1', '\t  line 1', true],
    ['empty lines anywhere', 'line 1\nline 2', '\nline 1\n\n \nline 2\n\n', true],
    ['case', 'line 1', 'LINE 1', true],
    ['a missing space', 'line 1', 'line1', false],
    ['a line less', 'line 1\nline 2', 'line 1', false],
    ['two lines as one', 'line 1\nline 2', 'line 1line 2', false],
  ])('%s', (_, one, other, same) => expect(isSame(one, other)).toBe(same))
})

test.each(['exact', 'near'] as const)('normalising twice changes nothing more: %s', (comparison) => {
  for (const text of ['', ' a\n\nB ', 'é\r\n', '\uD800', '\t\tx  y\n']) {
    const normal = normaliseOutput(text, comparison)
    expect(normaliseOutput(normal, comparison)).toBe(normal)
  }
})
