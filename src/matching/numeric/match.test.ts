import {describe, expect, test} from 'vitest'
import {knownUnits} from './known-units.ts'
import {bestForm, isWithin, matchNumber} from './match.ts'
import type {NumericForm, NumericRule} from './schema.ts'

const form = (id: string, low: number, high: number, changes: Partial<NumericForm> = {}): NumericForm => ({
  id,
  credit: 1,
  low,
  high,
  includesLow: true,
  includesHigh: true,
  value: low,
  text: id,
  ...changes,
})

const metres = [
  {name: 'm', factor: 1},
  {name: 'cm', factor: 0.01},
  {name: 'Ym', factor: 1e24},
]
const rule = (forms: readonly NumericForm[], changes: Partial<NumericRule> = {}): NumericRule => ({
  forms,
  units: [],
  creditWithoutUnit: 0,
  ...changes,
})

describe('if several forms contain a number,', () => {
  const wide = form('wide', 0, 10)
  const narrow = form('narrow', 4, 6)
  const shifted = form('shifted', 104, 106)
  const dear = form('dear', 0, 100, {credit: 1})
  const cheap = form('cheap', 4, 6, {credit: 0.5})
  test.each([
    ['the narrowest', [wide, narrow], 'narrow'],
    ['the narrowest counts, not the smallest', [form('far', 90, 110), shifted], 'shifted'],
    ['the one with the most credit counts, even if it is wider', [cheap, dear], 'dear'],
    ['none counts that does not contain it', [form('other', 7, 8), wide], 'wide'],
  ])('%s', (_, forms, expected) => {
    const value = forms.includes(shifted) ? 105 : 5
    expect(bestForm(forms, value)?.id).toBe(expected)
    expect(bestForm(forms.toReversed(), value)?.id).toBe(expected)
  })
  test('the first of equal forms counts', () => {
    expect(bestForm([form('one', 4, 6), form('two', 4, 6)], 5)?.id).toBe('one')
  })
})

test.each<[string, Partial<NumericForm>, number, boolean]>([
  ['an inclusive lower bound', {}, 2, true],
  ['an inclusive upper bound', {}, 3, true],
  ['an exclusive lower bound', {includesLow: false}, 2, false],
  ['an exclusive upper bound', {includesHigh: false}, 3, false],
  ['rounding of binary fractions at the lower bound', {low: 0.3, high: 0.3}, 0.1 + 0.2, true],
  ['rounding at the upper bound', {low: 0.1 + 0.2, high: 0.1 + 0.2}, 0.3, true],
  ['a whole number next to a whole bound', {low: 2 ** 50, high: 2 ** 50}, 2 ** 50 + 1, false],
  ['a fraction very close to a whole bound', {low: 3, high: 3}, 3 + 2 ** -50, true],
  ['a fraction further away', {low: 3, high: 3}, 3 + 2 ** -30, false],
])('holds: %s', (_, changes, value, expected) => {
  expect(isWithin(form('a', 2, 3, changes), value)).toBe(expected)
})

describe('a response', () => {
  const five = form('five', 5, 5)
  test.each([
    ['empty', '', 'unanswered'],
    ['of spaces', ' \n', 'unanswered'],
    ['of the maximum length', `5${' '.repeat(999)}`, 'read'],
    ['longer than the maximum', `5${' '.repeat(1000)}`, 'malformed'],
    ['that is not a number', 'five', 'malformed'],
    ['with an unwanted unit', '5 m', 'malformed'],
  ])('%s is %s', (_, response, status) => {
    expect(matchNumber(rule([five]), response, {}).status).toBe(status)
  })

  test.each([
    ['x'.repeat(1001), 'too-long'],
    ['five', 'not-a-number'],
    ['5 m', 'text-after-number'],
    ['2,5', 'text-after-number'],
    ['5 – 7', 'text-after-number'],
  ])('says why it is malformed', (response, code) => {
    expect(matchNumber(rule([five]), response, {})).toMatchObject({status: 'malformed', reason: {code}})
  })

  test('outside every form earns nothing', () => {
    expect(matchNumber(rule([five]), '6', {})).toEqual({status: 'read', read: '6', credit: 0})
  })
})

describe('with units', () => {
  const five = form('five', 5, 5)
  const mistake = form('mistake', 50, 50, {credit: 0})
  const negative = form('negative', 60, 60, {credit: -0.5})
  const half = rule([five, mistake, negative], {units: metres, knownUnits, creditWithoutUnit: 0.5})
  const none = rule([five, mistake], {units: metres, knownUnits})
  test.each([
    ['converts to the unit of the question', half, '500 cm', {form: five, read: '5 m', credit: 1}],
    ['gives partial credit without a unit', half, '5', {form: five, read: '5', credit: 0.5}],
    ['gives nothing with a unit of another dimension', half, '5 s', {read: '5 s', credit: 0}],
    [
      'gives partial credit with a wrong unit of the same dimension',
      half,
      '5 cm',
      {form: five, read: '5 cm', credit: 0.5},
    ],
    ['recognises a mistake without its unit', half, '50', {form: mistake, read: '50', credit: 0}],
    ['applies the same penalty to a mistake', half, '60', {form: negative, read: '60', credit: -0.5}],
    ['gives nothing if no credit is left', none, '5', {read: '5', credit: 0}],
    ['gives nothing with a wrong unit if no credit is left', none, '5 s', {read: '5 s', credit: 0}],
  ])('%s', (_, given, response, expected) => {
    expect(matchNumber(given, response, {})).toEqual({status: 'read', ...expected})
  })

  test.each([
    ['5 m/', 'unknown-unit'],
    ['5 frogs', 'unknown-unit'],
    ['50 frogs', 'unknown-unit'],
    ['5 m/frog', 'unknown-unit'],
    ['9e300 Ym', 'number-out-of-range'],
  ])('%s is malformed', (response, code) => {
    expect(matchNumber(half, response, {})).toMatchObject({status: 'malformed', reason: {code}})
  })

  test('an older bank without the known units calls those of other quantities unknown', () => {
    const older = rule([five], {units: metres})
    expect(matchNumber(older, '5 s', {})).toMatchObject({reason: {code: 'unknown-unit'}})
    expect(matchNumber(older, '5 m', {})).toMatchObject({form: five})
  })
})
