import {describe, expect, test} from 'vitest'
import {countSteps, findRefusal, maximumSteps} from './check-pattern.ts'
import {patterns} from './patterns.ts'

describe('a pattern is accepted', () => {
  test.each([
    'a',
    'a|b',
    '(?:a|b){2,3}c?',
    '[a-z]+\\d*',
    '\\w+\\s\\S',
    '\\p{L}+',
    '\\P{L}',
    '^a$',
    '\\bab\\b',
    'a+?',
    '\\x41\\/\\.',
    '[(?=]',
    '\\(\\?x',
    '[&&]',
  ])('%s', (pattern) => expect(findRefusal(pattern, {ignoreCase: false, engine: patterns})).toBeUndefined())
})

describe('a pattern is refused', () => {
  test.each([
    // RE2 has none of these.
    '(?=a)b',
    '(?!a)b',
    '(?<=a)b',
    '(?<!a)b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '\\u0041',
    '\\u{41}',
    '\\p{Script=Greek}',
    'a{1001}',
    '((a{100}){100}){100}',
    '[^]',
    '[]',
    // JavaScript lacks these, at least in some engines.
    '(?i)a',
    '(?i:a)',
    '(?s:.)',
    '(?P<n>a)',
    '\\Aa\\z',
    '\\Qa\\E',
    '[[:alpha:]]',
    '\\pL',
    '\\p{Greek}',
    '\\x{41}',
    '[]a]',
    'a{,3}',
    '{',
    '\\-',
    '\\a',
    // Neither has.
    'a++',
    '(',
    '\\',
  ])('%s', (pattern) =>
    expect(findRefusal(pattern, {ignoreCase: false, engine: patterns})).toEqual(expect.any(String)),
  )

  test('with a negated class that ignores case', () => {
    expect(findRefusal('\\P{Lu}', {ignoreCase: true, engine: patterns})).toContain('\\P')
    expect(findRefusal('\\\\P{2}', {ignoreCase: true, engine: patterns})).toBeUndefined()
  })
})

describe('the steps of a pattern', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['a{10}', 10],
    ['a{2,10}b', 11],
    ['a{2,}', 2],
    ['[a-z{9}]{3}', 3],
    ['\\p{L}{3}', 3],
    ['(ab){10}', 30],
    ['(?:ab){10}c', 31],
    ['\\{9}', 3],
    ['a{0}', 1],
  ])('counts %s as %d', (pattern, steps) => expect(countSteps(pattern)).toBe(steps))

  test.each([
    '((a{100}){100}){100}',
    `(?:${'a{10}'.repeat(50)}){100}`,
    `(?:${'ab'.repeat(100)}){1000}`,
    '.{0,1000}'.repeat(30),
  ])('counts too many in %s', (pattern) => expect(countSteps(pattern)).toBeGreaterThan(maximumSteps))
})
