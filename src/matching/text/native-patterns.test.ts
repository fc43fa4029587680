import fc from 'fast-check'
import {expect, test} from 'vitest'
import {upTo} from '../../../test/run-counts.ts'
import {patterns} from '../../patterns.ts'
import {findRefusal} from './check-pattern.ts'
import {nativePatterns} from './native-patterns.ts'
import {textForPattern} from './normalise.ts'

test('a pattern matches the whole text, once with any case', () => {
  expect(nativePatterns.matches('a|b', 'a', {ignoreCase: false})).toBe(true)
  expect(nativePatterns.matches('a|b', 'ab', {ignoreCase: false})).toBe(false)
  expect(nativePatterns.matches('a', 'A', {ignoreCase: false})).toBe(false)
  expect(nativePatterns.matches('a', 'A', {ignoreCase: true})).toBe(true)
})

const atom = fc.constantFrom(
  'a',
  'b',
  '.',
  '\\s',
  '\\w',
  '\\d',
  '\\.',
  '[ab]',
  '[^a]',
  '\\p{L}',
  'é',
  ' ',
  '1',
  '^',
  '$',
  '\\b',
)
const {pattern} = fc.letrec<{pattern: string}>((tie) => ({
  pattern: fc.oneof(
    {maxDepth: 4},
    atom,
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => one + other),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(?:${one}|${other})`),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '+?'))
      .map(([one, times]) => `(${one})${times}`),
  ),
}))
const text = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'é', '1', '.', ' ', '_', '\n', '𝒳'),
  maxLength: 8,
})

test('matches as RE2 does every pattern that the compiler accepts', () => {
  let accepted = 0
  let count = 0
  fc.assert(
    fc.property(pattern, text, fc.boolean(), (written, typed, ignoreCase) => {
      count++
      if (findRefusal(written, {ignoreCase, engine: patterns}) !== undefined) return
      accepted++
      const read = textForPattern(typed)
      expect(nativePatterns.matches(written, read, {ignoreCase})).toBe(
        patterns.matches(written, read, {ignoreCase}),
      )
    }),
    upTo(10_000),
  )
  expect(accepted).toBeGreaterThan(count / 2)
})
