import {expect, test} from 'vitest'
import {readNumber} from './read-number.ts'

const read = (text: string, decimal: '.' | ',' = '.'): unknown => {
  const number = readNumber(text, decimal)
  if (number.status !== 'read') return number.status
  return number.unit === '' ? number.value : [number.value, number.unit]
}

test.each([
  ['42', 42],
  [' 42 ', 42],
  ['007', 7],
  ['.2', 0.2],
  ['1.', 1],
  ['+1.0', 1],
  ['-5', -5],
  ['− 5', -5],
  ['-0', 0],
  ['1e4', 1e4],
  ['1E+4', 1e4],
  ['2.5e-3', 2.5e-3],
  ['1e−3', 1e-3],
  ['3x10^8', 3e8],
  ['3 X 10^8', 3e8],
  ['3×10^8', 3e8],
  ['3*10**8', 3e8],
  ['3.00x10**-8', 3e-8],
  ['3·10⁸', 3e8],
  ['3·10⁻¹²', 3e-12],
  ['1,000,000', 1e6],
  ['1 000 000', 1e6],
  ['1\u00A0000\u00A0000', 1e6],
  ['1\u2009000\u2009000.5', 1000000.5],
  ['1\u202F000', 1000],
  ["1'000", 1000],
  ['1’000', 1000],
  ['1_000_000', 1e6],
  ['1,000.25', 1000.25],
  ['1/4', 0.25],
  ['-1/4', -0.25],
  ['1 / 4', 0.25],
  ['1⁄4', 0.25],
  ['1 1/4', 1.25],
  ['-1 1/4', -1.25],
  ['½', 0.5],
  ['1½', 1.5],
  ['1 ½', 1.5],
  ['⅓', 1 / 3],
  ['↉', 0],
  ['25%', 0.25],
  ['25 %', 0.25],
  ['25 percent', 0.25],
  ['25 Per cent', 0.25],
  ['-2.5%', -0.025],
  // Input methods insert full-width characters.
  ['４２．５', 42.5],
  ['－１／４', -0.25],
  ['3 m', [3, 'm']],
  ['3m/s', [3, 'm/s']],
  ['1 000 m', [1000, 'm']],
  ['1 1/s', [1, '1/s']],
  ['$5', [5, '$']],
  ['-€5', [-5, '€']],
  ['€-5', [-5, '€']],
  ['5 €', [5, '€']],
  // The rest is checked as a unit.
  ['1,00,000', [1, ',00,000']],
  ['0,500', [0, ',500']],
  ['1 0000', [1, '0000']],
  ['1.5.2', [1.5, '.2']],
  ['0x10', [0, 'x10']],
  ['1/4/2', [0.25, '/2']],
  ['2 + 2', [2, '+ 2']],
])('reads %j as %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  'frog',
  '',
  '.',
  ',',
  '. m',
  '--1',
  '+-1',
  '-+1',
  'e5',
  '/2',
  '% 5',
  '$',
  '-',
  'NaN',
  'Infinity',
  '$5 m',
])('does not read %j', (text) => {
  expect(readNumber(text)).toMatchObject({
    status: 'malformed',
    reason: {code: expect.stringMatching(/^(?:not-a-number|several-signs|several-units)$/)},
  })
})

// Digits of other scripts have their own signs, and are reported rather than misread.
test.each(['٤٢', '४२', '四十二', 'Ⅻ', '𝟒𝟐'])('does not read %j, which is in another script', (text) => {
  expect(read(text)).toBe('malformed')
})

test.each(['1/0', '0/0', '1 1/0', '-3 / 00'])('says that %j divides by 0', (text) => {
  expect(readNumber(text)).toMatchObject({status: 'malformed', reason: {code: 'division-by-zero'}})
})

test.each(['1e999', '-1e309', '1e-999', `1/${'9'.repeat(400)}`, '9'.repeat(400)])(
  'says that %j is out of range',
  (text) => {
    expect(readNumber(text)).toMatchObject({
      status: 'malformed',
      reason: {code: 'number-out-of-range'},
    })
  },
)

test.each([
  ['42', false],
  ['0.5', false],
  ['5e-1', false],
  ['1/4', true],
  ['1 1/4', true],
  ['½', true],
  ['25%', true],
  ['2.5%', false],
])('%s is a quotient of whole numbers: %s', (text, isFraction) => {
  expect(readNumber(text)).toMatchObject({status: 'read', isFraction})
})

test.each([
  ['--1', 'several-signs'],
  ['$5 m', 'several-units'],
  ['frog', 'not-a-number'],
])('says why %j is not a number', (text, code) => {
  expect(readNumber(text)).toMatchObject({status: 'malformed', reason: {code}})
})

test.each([
  ['12½', 12.5],
  ['½ 2', [0.5, '2']],
  ['½000', [0.5, '000']],
  ['1 000½', [1000, '1⁄2']],
  ['a½', 'malformed'],
  ['1/2 5%', [0.5, '5%']],
  ['5 m%', [5, 'm%']],
  ['3×10⁺²', 300],
  ['3×10⁰', 3],
  ['3×10¹²³', 3e123],
  ['12/100', 0.12],
  ['1 000/2 000', 0.5],
  ['0/5', 0],
  ['−½', -0.5],
])('reads all of %j as %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('0 is in range with any exponent', () => {
  expect(read('0e999')).toBe(0)
  expect(read('0.000e-999')).toBe(0)
})

test.each([
  ['3,14', 3.14],
  [',5', 0.5],
  ['1.000', 1000],
  ['1.000.000,5', 1000000.5],
  ['1 000,5', 1000.5],
  ['1/4', 0.25],
  ['3,5e2', 350],
  ['3.14', [3, '.14']],
  ['1,000.5', [1, '.5']],
])('with a decimal comma reads %j as %j', (text, expected) => {
  expect(read(text, ',')).toEqual(expected)
})
