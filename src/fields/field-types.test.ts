import {describe, expect, test} from 'vitest'
import type * as z from 'zod/mini'
import {duration, type FieldFault, id, integer, list, oneOf, path, text} from './field-types.ts'

/** The converted value, or the codes of the faults. */
function read(type: z.ZodMiniType, value: unknown): unknown {
  const result = type.safeParse(value)
  if (result.success) return result.data
  return result.error.issues.map((issue) => {
    const fault = issue.code === 'custom' ? (issue.params?.['fault'] as FieldFault | undefined) : undefined
    return fault?.code ?? issue.code
  })
}

describe('duration', () => {
  test.each([
    ['90s', 90],
    ['2m', 120],
    ['1m30s', 90],
    ['2:00', 120],
    ['0:05', 5],
    ['90:00', 5400],
    ['99999s', 99_999],
    ['0m1s', 1],
  ])('reads %j as %i seconds, in milliseconds', (value, seconds) => {
    expect(read(duration, value)).toBe(seconds * 1000)
  })

  test.each([
    '',
    '90',
    '0s',
    '0:00',
    '0m0s',
    '2:0',
    '2:60',
    '1h',
    '-1s',
    '1.5m',
    '1s1m',
    ' 2m',
    '2 m',
    '100000s',
    '٢m',
    '1e3s',
  ])('refuses %j', (value) => {
    expect(read(duration, value)).toEqual(['field/duration'])
  })
})

describe('integer', () => {
  test.each([
    ['1', 1],
    ['99', 99],
    ['007', 7],
  ])('reads %j as %i', (value, number) => {
    expect(read(integer(1, 99), value)).toBe(number)
  })

  test.each(['', '1.0', '1e1', '-1', '+1', ' 1', '1 ', '0x1', '1_0', '１', 'NaN', '9'.repeat(10)])(
    'refuses %j, which is not a whole number',
    (value) => {
      expect(read(integer(1, 99), value)).toEqual(['field/integer'])
    },
  )

  test.each(['0', '100', '999999999'])('refuses %j, which is out of range', (value) => {
    expect(read(integer(1, 99), value)).toEqual(['field/range'])
  })
})

describe('id', () => {
  test.each(['a', '1', 'a-b', 'a1-2b'])('lets %j through', (value) => {
    expect(read(id, value)).toBe(value)
  })

  test.each(['', 'A', 'a b', 'a_b', '-a', 'a-', 'a--b', 'a/b', 'é', 'a\n', '__proto__', 'ａ'])(
    'refuses %j',
    (value) => {
      expect(read(id, value)).toEqual(['field/id'])
    },
  )
})

describe('path', () => {
  test.each(['a', 'a/b', 'a/b/c#d'])('lets %j through', (value) => {
    expect(read(path, value)).toBe(value)
  })

  test.each(['', '/', 'a/', '/a', 'a//b', '../a', 'a/./b', 'A/b', 'a#', 'a b'])('refuses %j', (value) => {
    expect(read(path, value)).toEqual(['field/id'])
  })
})

describe('list', () => {
  test.each([
    [[], []],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [['a', 'a'], ['field/repeated']],
    [
      ['a', 'b', 'a', 'a'],
      ['field/repeated', 'field/repeated'],
    ],
    ['a', ['invalid_type']],
    [{a: 'b'}, ['invalid_type']],
    [[['a']], ['invalid_type']],
  ])('reads %j as %j', (value, expected) => {
    expect(read(list(id), value)).toEqual(expected)
  })
})

describe('oneOf', () => {
  test.each([
    [['a', 'b'], 'a', 'a'],
    [['a', 'b'], 'c', ['invalid_value']],
    [['a', 'b'], 'A', ['invalid_value']],
    [['a'], 'toString', ['invalid_value']],
    [undefined, 'anything', 'anything'],
    [undefined, 'Any thing', ['field/id']],
    [undefined, 'anything', 'anything'],
    [[], 'anything', ['invalid_value']],
  ])('with %j reads %j as %j', (values, value, expected) => {
    expect(read(oneOf(values), value)).toEqual(expected)
  })
})

test.each(['1.10', 'no', '007', '2:00', 'null', ' a '])('text keeps %j as typed', (value) => {
  expect(read(text, value)).toBe(value)
})
