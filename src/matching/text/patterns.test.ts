import {RE2JS} from 're2js'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {patterns} from '../../patterns.ts'
import {maximumCharacters} from './normalise.ts'

/** Patterns that make a backtracking engine hang, each with the text it hangs on. */
const hostile: readonly (readonly [pattern: string, text: (length: number) => string])[] = [
  ['(a+)+b', (length) => 'a'.repeat(length)],
  ['(a|a)*b', (length) => 'a'.repeat(length)],
  ['(a|aa)+b', (length) => 'a'.repeat(length)],
  ['(?:(?:a*)*)*b', (length) => 'a'.repeat(length)],
  ['(.*a){20}b', (length) => 'a'.repeat(length)],
  ['.*.*.*.*=.*', (length) => 'x'.repeat(length)],
  ['(?:a?){100}a{100}a*b', (length) => 'a'.repeat(length)],
  ['(?:[a-z]+[.]?)+@', (length) => 'a'.repeat(length)],
  ['(?:\\w+\\s?)*$', (length) => `${'a '.repeat(length / 2)}!`],
  ['[ab]*a[ab]{100}c', (length) => 'abbabaab'.repeat(length / 8)],
]

/** Counts how often an engine reads a character, which measures its work on any machine. */
function workOf(pattern: string, text: string): number {
  const spy = vi.spyOn(String.prototype, 'codePointAt')
  const other = vi.spyOn(String.prototype, 'charCodeAt')
  patterns.matches(pattern, text, {ignoreCase: false})
  const work = spy.mock.calls.length + other.mock.calls.length
  spy.mockRestore()
  other.mockRestore()
  return work
}

afterEach(() => vi.restoreAllMocks())

describe('matching takes time linear in the text', () => {
  test.each(hostile)('%s', (pattern, text) => {
    patterns.matches(pattern, 'a', {ignoreCase: false})
    const [once, twice] = [workOf(pattern, text(2000)), workOf(pattern, text(4000))]
    expect(once).toBeGreaterThan(1000)
    expect(twice / once).toBeLessThan(2.5)
  })

  test.each(hostile)('%s finishes for the longest text', (pattern, text) => {
    expect(patterns.matches(pattern, text(maximumCharacters), {ignoreCase: false})).toBe(false)
  })
})

test('a pattern matches the whole text', () => {
  expect(patterns.matches('a|b', 'a', {ignoreCase: false})).toBe(true)
  expect(patterns.matches('a|b', 'ab', {ignoreCase: false})).toBe(false)
  expect(patterns.matches('a', 'A', {ignoreCase: false})).toBe(false)
  expect(patterns.matches('a', 'A', {ignoreCase: true})).toBe(true)
})

test('compiles a pattern once', () => {
  const compile = vi.spyOn(RE2JS, 'compile')
  for (const text of ['once', 'twice', 'three']) patterns.matches('on(c)e', text, {ignoreCase: false})
  expect(compile).toHaveBeenCalledTimes(1)
})

test('throws for an invalid RE2 pattern', () => {
  expect(() => patterns.matches('(?=a)', 'a', {ignoreCase: false})).toThrow(/invalid/)
})
