import {expect, test} from 'vitest'
import {isSameUnit, readUnit} from './read-unit.ts'
import {areCompatible, findUnit} from './units.ts'

test.each([
  ['km/h', 'm/s', 1 / 3.6],
  ['cm/s', 'm/s', 0.01],
  ['N', 'kg m/s²', 1],
  ['N m', 'J', 1],
  ['kWh', 'MJ', 3.6],
  ['kW h', 'kWh', 1],
  ['mL', 'cm³', 1],
  ['µs', 'ms', 1e-3],
  ['us', 'µs', 1],
  ['kΩ', 'ohm', 1000],
  ['kB', 'B', 1000],
  ['KiB', 'B', 1024],
  ['Mbit/s', 'MB/s', 1 / 8],
  ['min', 's', 60],
  ['h', 'min', 60],
  ['mi/h', 'mph', 1],
  ['Hz', '1/s', 1],
  ['°', 'rad', Math.PI / 180],
  ['€/h', '€/min', 1 / 60],
  ['Mbps', 'Mbit/s', 1],
  ['MBps', 'Mbit/s', 8],
  ['Nm', 'N m', 1],
  ['mAh', 'C', 3.6],
  ['kilowatt-hours', 'kWh', 1],
  ['lx', 'lm/m²', 1],
  ['rev/min', 'rpm', 1],
])('%s is %s times a number', (from, to, factor) => {
  const [one, other] = [findUnit(from), findUnit(to)]
  expect(one?.dimension).toBe(other?.dimension)
  expect((one?.factor ?? 0) / (other?.factor ?? 0)).toBeCloseTo(factor, 12)
})

test.each([
  ['m', 's'],
  ['°C', 'K'],
  ['°C', '°F'],
  ['€', '$'],
  ['m', 'm²'],
  ['lm', 'cd'],
  ['W/sr', 'W'],
  ['dBm', 'dB'],
  ['Bd', 'bit/s'],
])('%s does not convert to %s', (one, other) => {
  expect(findUnit(one)?.dimension).not.toBe(findUnit(other)?.dimension)
  expect(findUnit(other)).toBeDefined()
})

test.each([
  'foo',
  'dBx',
  'KM',
  'constructor',
  '__proto__',
  'toString',
  '%',
  '',
  'm//s',
  'm/',
  '2 m',
  'm^999',
  'm'.repeat(100),
])('does not know %j', (text) => {
  expect(findUnit(text)).toBeUndefined()
})

test.each([
  ['m/s', 'm·s⁻¹'],
  ['m/s', 'm s^-1'],
  ['m/s', 'm*s**−1'],
  ['m/s', 's^-1 m'],
  ['m / s', 'm/s'],
  ['kg/m/s', 'kg m^-1 s^-1'],
  ['1/s', '/s'],
  ['1/s', 's⁻¹'],
  ['m2', 'm²'],
  ['µs', 'μs'],
  ['\u2126', 'Ω'],
  ['ml', 'mL'],
])('%s and %s are the same unit', (one, other) => {
  const [first, second] = [readUnit(one), readUnit(other)]
  expect(first && second && isSameUnit(first, second)).toBe(true)
})

test.each([
  ['m/s', 's/m'],
  ['m', 'M'],
  ['m', 'm²'],
])('%s and %s are different units', (one, other) => {
  const [first, second] = [readUnit(one), readUnit(other)]
  expect(first && second && isSameUnit(first, second)).toBe(false)
})

test.each([
  ['Hz', 'Bq'],
  ['kHz', 'kBq'],
  ['Gy', 'Sv'],
  ['Hz', 'rad/s'],
  ['rpm', 'rad/s'],
  ['rpm', 'Bq'],
  ['J', 'Nm'],
  ['Bq/kg', 'Hz/kg'],
])('%s and %s measure different quantities of one dimension', (one, other) => {
  const [first, second] = [findUnit(one), findUnit(other)]
  expect(first && second && first.dimension === second.dimension).toBe(true)
  expect(first && second && areCompatible(first, second)).toBe(false)
})

test.each([
  ['Hz', '1/s'],
  ['1/s', 'Hz'],
  ['Bq', '1/s'],
  ['rpm', 'Hz'],
  ['J', 'kcal'],
  ['N m', 'J'],
  ['rad/s', '°/s'],
])('%s accepts %s', (one, other) => {
  const [first, second] = [findUnit(one), findUnit(other)]
  expect(first && second && areCompatible(first, second)).toBe(true)
})
