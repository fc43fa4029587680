import {expect, test} from 'vitest'
import {isSameUnit, readUnit} from './read-unit.ts'

const read = (text: string): Record<string, number> | undefined => {
  const powers = readUnit(text)
  return powers && Object.fromEntries(powers)
}

test.each<[string, Record<string, number> | undefined]>([
  ['m', {m: 1}],
  ['m/s²', {m: 1, s: -2}],
  ['m·s⁻¹', {m: 1, s: -1}],
  ['m s^-1', {m: 1, s: -1}],
  ['m   s', {m: 1, s: 1}],
  ['m  *  s', {m: 1, s: 1}],
  ['m*s**-1', {m: 1, s: -1}],
  ['m⋅s×kg', {m: 1, s: 1, kg: 1}],
  ['kg/m/s', {kg: 1, m: -1, s: -1}],
  ['kg/m·s', {kg: 1, m: -1, s: 1}],
  ['/s', {s: -1}],
  ['1/s', {s: -1}],
  ['m^−12', {m: -12}],
  ['m⁺²', {m: 2}],
  ['m m', {m: 2}],
  ['m¹⁰', {m: 10}],
  ['a³b', undefined],
  ['€', {'€': 1}],
  ['µs', {μs: 1}],
  ['l', {L: 1}],
  ['ml', {mL: 1}],
  ['mol', {mol: 1}],
  ['lx', {lx: 1}],
  ['°C', {'°C': 1}],
  ['° C', {'°C': 1}],
  ['º F', {'°F': 1}],
  ['deg C', {'°C': 1}],
  ['EUR', {'€': 1}],
  ['euros', {'€': 1}],
  ['Dollars', {$: 1}],
  ['pounds sterling', {'£': 1}],
  ['pounds', {pounds: 1}],
  ['', undefined],
  ['1', undefined],
  ['/', undefined],
  ['m/', undefined],
  ['m//s', undefined],
  ['*m', undefined],
  ['**m', undefined],
  ['m*·s', undefined],
  ['m·×', undefined],
  ['m/1', undefined],
  ['1 m', {m: 1}],
  ['2 m', undefined],
  ['m^100', undefined],
  ['m^', undefined],
  ['m2s', undefined],
  ['€€', undefined],
  ['m!', undefined],
])('reads %s as %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each(
  ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'].map((raised, power) => [raised, power] as const),
)('m%s is m to %i', (raised, power) => {
  expect(read(`m${raised}`)).toEqual({m: power})
  expect(read(`m⁻${raised}`)?.['m']).toBe(power === 0 ? 0 : -power)
})

test('a unit has at most 60 characters', () => {
  expect(read('m'.repeat(60))).toEqual({['m'.repeat(60)]: 1})
  expect(read('m'.repeat(61))).toBeUndefined()
})

test.each([
  ['m/s', 's^-1 m', true],
  ['m', 'm²', false],
  ['m', 's', false],
  ['m', 'm s', false],
  ['m s', 'm', false],
])('%s is the same as %s: %s', (one, other, expected) => {
  expect(isSameUnit(readUnit(one) ?? new Map(), readUnit(other) ?? new Map())).toBe(expected)
})
