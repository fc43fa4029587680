import {expect, test} from 'vitest'
import {isNumberText} from './are-numbers.ts'
import {isFault, readNotation} from './notation.ts'

test.each([
  ['42', '[42, 42]'],
  ['-42', '[-42, -42]'],
  ['1/2', '[0.5, 0.5]'],
  ['½', '[0.5, 0.5]'],
  ['25%', '[0.25, 0.25]'],
  ['2.5e3', '[2500, 2500]'],
  ['5.0', '[5, 5]'],
  ['1,000', '[1000, 1000]'],
  ['42 m/s', '[42, 42] m/s'],
  ['10 ± 1', '[9, 11]'],
  ['10 +- 1', '[9, 11]'],
  ['10+/-1', '[9, 11]'],
  ['10 ± 10%', '[9, 11]'],
  ['-10 ± 10%', '[-11, -9]'],
  ['10 ± 1/2', '[9.5, 10.5]'],
  ['50% ± 0.25', '[0.25, 0.75]'],
  ['10 m/s ± 1', '[9, 11] m/s'],
  ['10 ± 1 m/s', '[9, 11] m/s'],
  ['10 m/s ± 1 m s^-1', '[9, 11] m/s'],
  ['10 m ± 10%', '[9, 11] m'],
  ['[5, 7)', '[5, 7)'],
  ['(5, 7]', '(5, 7]'],
  ['(5,7)', '(5, 7)'],
  ['[-1, 1.5]', '[-1, 1.5]'],
  ['[1,000, 2,000]', '[1000, 2000]'],
  ['[5, 7) m/s', '[5, 7) m/s'],
  ['1000, 3 sf', '(994.9, 1005.1)'],
  ['1000,3sf', '(994.9, 1005.1)'],
  ['1000 m, 3 sf', '(994.9, 1005.1) m'],
])('reads %s as %s', (text, expected) => {
  const read = readNotation(text)
  if (isFault(read)) throw new Error(read.code)
  const {low, high, includesLow, includesHigh, unit} = read
  const bounds = `${includesLow ? '[' : '('}${low}, ${high}${includesHigh ? ']' : ')'}`
  expect(`${bounds} ${unit}`.trim()).toBe(expected)
})

test.each([
  ['number/no-margin', ['3.14', '0.5', '-0.1 m', '1e-3', '2.5%', '9007199254740993', '1e22']],
  [
    'number/margin',
    ['3 ± 0', '3 ± -1', '0 ± 1%', '25% ± 1%', '3 m ± 1 s', '3 m ± 1 cm', '1 ± 1e-20', '3 ± x', '3 ±'],
  ],
  [
    'number/out-of-range',
    ['1e309', 'NaN', 'Infinity', '-∞', '1/0', '1e-999', '[5, inf]', '[-∞, 0)', '3 ± inf', '1e308 ± 1e308'],
  ],
  ['number/empty-interval', ['[7, 5]', '[5, 5]', '(5, 5)', '[0, -0]']],
  ['number/significant-figures', ['3.14, 0 sf', '3.14, 16 sf', '0, 3 sf']],
  [
    'number/syntax',
    ['', 'forty', '42 or 43', '[5]', '[5, 6, 7]', '[5; 7]', '[5 m, 7 m]', '1 ± 2 ± 3', '[x] 42', '2^8'],
  ],
])('%s for %j', (code, texts) => {
  expect(
    texts.map((text) => [
      text,
      'code' in readNotation(text) ? (readNotation(text) as {code: string}).code : '',
    ]),
  ).toEqual(texts.map((text) => [text, code]))
})

test.each(['42', '3.14', '3.14 ± 0', '[7, 5]', '42 km/h', '1e309', '3 dogs ± 1', '½', '€5', '3.14, 3 sf'])(
  '%s is a number, perhaps an invalid one',
  (text) => {
    expect(isNumberText(text)).toBe(true)
  },
)

test.each([
  '',
  'None',
  'NaN',
  'Infinity',
  '3 dogs',
  '1.2.3',
  '2024-01-02',
  '[1, 2, 3]',
  '0x10',
  'x = 3',
  '(a, b)',
])('%j is not a number', (text) => {
  expect(isNumberText(text)).toBe(false)
})
