import {describe, expect, test} from 'vitest'
import {describeLookalike, difference, excess, quote, unknown} from './message-parts.ts'

describe('text that looks like a mark', () => {
  test.each([
    ['[x]', '\u00A0', 'No-break space (U+00A0) after `[x]`; type an ordinary space'],
    ['[ ]', '\u2003', 'Unusual space (U+2003) after `[ ]`; type an ordinary space'],
    ['[x]', 'a', 'No space after `[x]`; add one'],
    ['*[ ]', ' ', 'No space in `*[ ]`; write `* [ ]`'],
    ['[]', ' ', '`[]` is not a mark; write `[x]` or `[ ]`'],
    ['[\u0445]', ' ', '`[\u0445]` (U+0445) is not a mark; write `[x]` or `[ ]`'],
    ['［✓］', ' ', '`［✓］` (U+FF3B, U+2713, U+FF3D) is not a mark; write `[x]` or `[ ]`'],
  ])('%j before %j', (mark, next, message) => {
    expect(describeLookalike(mark, next)).toBe(message)
  })
})

test('truncates a long value to 60 characters', () => {
  expect(quote('x'.repeat(61))).toBe(`\`${'x'.repeat(57)}...\``)
  expect(quote('x'.repeat(60))).toBe(`\`${'x'.repeat(60)}\``)
})

test('groups digits of numbers', () => {
  expect(excess({actual: 1_234_567, limit: 999}, 'bytes')).toBe('(1,234,567 of 999 bytes)')
})

test('an unknown name is shown with the nearest and all others, or why there are none', () => {
  const guess = {name: 'djnago', nearest: 'django', expected: ['django', 'flask']}
  expect(unknown('track', guess, 'the bank lists none')).toBe(
    'Unknown track `djnago` (did you mean `django`?); expected one of `django`, `flask`',
  )
  expect(unknown('track', {name: 'x', expected: ['django']}, '')).toBe('Unknown track `x`; expected `django`')
  expect(unknown('track', {...guess, expected: ['django']}, '')).toBe(
    'Unknown track `djnago`; did you mean `django`?',
  )
  expect(unknown('track', {name: 'x', expected: []}, 'the bank lists none')).toBe(
    'Unknown track `x`; the bank lists none',
  )
})

test('does not quote an empty output as code', () => {
  expect(difference({environment: 'python', expected: '45', seen: ''})).toBe(
    'expected `45`, got `nothing` in python',
  )
})
