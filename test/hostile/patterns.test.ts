import fc from 'fast-check'
import {beforeEach, describe, expect, test} from 'vitest'
import {compileQuestions} from '../../src/compile.ts'
import {grade} from '../../src/index.ts'
import {toSpellingsPattern} from '../../src/matching/code/spellings-pattern.ts'
import {maximumStates} from '../../src/matching/text/check-states.ts'
import {maximumPatternCharacters} from '../../src/matching/text/normalise.ts'
import {countCachedStates, maximumCachedStates, patterns} from '../../src/matching/text/patterns.ts'
import type {PatternEngine} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'

const head = ['---', 'category: output', 'difficulty: easy', '---', '', '# What is it?', '']

const textOf = (written: readonly string[]): string =>
  [...head, '## Answer', ...written.map((one) => `- [x] /${one}/`), '- [x] z'].join('\n')

function clozeOf(blanks: readonly (readonly string[])[]): string {
  const names = blanks.map((_, index) => `b${index}`)
  const lists = blanks.flatMap((written, index) => [
    '',
    `### b${index}`,
    ...written.map((one) => `- [x] /${one}/`),
    '- [x] z',
  ])
  return [...head, names.map((name) => `[[${name}]]`).join(' '), '', '## Blanks', ...lists].join('\n')
}

const compile = (text: string) => compileQuestions(text, {file: 'track/pattern/question.md', patterns})
const codesOf = (text: string): string[] => compile(text).diagnostics.map(({code}) => code)

/** The work of an engine: characters times states, which bounds its steps. */
let work = 0
const measured: PatternEngine = {
  ...patterns,
  matches: (pattern, text, options) => {
    work += text.length * patterns.countStates(pattern, options)
    return patterns.matches(pattern, text, options)
  },
}
beforeEach(() => {
  work = 0
})

describe('patterns of one question', () => {
  // hostile.md, C1: 19.7 s and 1 GB for one response.
  const nested = (index: number): string => `(a{1,30}){1,30}b${index}`
  test.each<[string, string]>([
    [
      'a cloze with many pattern blanks',
      clozeOf(Array.from({length: 26}, () => [0, 1, 2, 3, 4].map(nested))),
    ],
    ['one large pattern', textOf([nested(0)])],
    ['several that are too large together', textOf(Array.from({length: 7}, (_, index) => `a{100}${index}`))],
    ['classes of Unicode', textOf(['\\p{L}a', '\\p{L}b', '\\p{L}c'])],
    [
      'blanks that are too large together',
      clozeOf(Array.from({length: 7}, (_, index) => [`a{100}${index}`])),
    ],
  ])('are refused once if too large: %s', (_, text) => {
    expect(codesOf(text).filter((code) => code === 'text/pattern-states')).toHaveLength(1)
  })
  test.each<[string, string]>([
    ['of ordinary size', textOf(['(?:the )?(?:event )?loop', 'an? event loop', '[\\w.]+Error(?:: .*)?'])],
    ['in ten blanks', clozeOf(Array.from({length: 10}, () => ['await|async', '(\\w+ ?= ?)?None']))],
    ['with a class of Unicode', textOf(['\\p{L}+'])],
  ])('are accepted %s', (_, text) => {
    expect(codesOf(text)).not.toContain('text/pattern-states')
  })

  const atom = fc.constantFrom('a', 'ab', '.', '[ab-]', '\\w', '—', '\\p{L}', '(?:a|b)', '-')
  const repeat = fc.constantFrom('', '*', '+', '?', '{1,9}', '{40}', '{0,90}')
  const written = fc
    .array(fc.tuple(atom, repeat), {minLength: 1, maxLength: 4})
    .map((parts) => `x${parts.map(([one, times]) => `(${one}${times})`).join('')}`)
  const response = fc.string({
    unit: fc.constantFrom('x', 'a', 'b', '—', '-', 'é', ' '),
    minLength: 1,
    maxLength: 600,
  })
  test('take bounded time for any response, or are refused', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.uniqueArray(written, {maxLength: 4}), response, (all, typed) => {
        const {questions} = compile(clozeOf([all, all.map((one) => `y${one}`)]))
        for (const question of questions) {
          accepted++
          work = 0
          grade(question, {b0: typed, b1: `y${typed}`}, {patterns: measured})
          expect(work).toBeLessThanOrEqual(3 * maximumStates * maximumPatternCharacters)
        }
      }),
      upTo(300),
    )
    expect(accepted).toBeGreaterThan(0)
  })
})

describe('a response', () => {
  const [question] = compile(textOf(['a+—?'])).questions
  const [plain] = compile(textOf(['a+'])).questions
  if (!question || !plain) throw new Error('Expected two questions')
  const maximum = maximumPatternCharacters
  test('longer than the limit of patterns is malformed, unless a plain form matches', () => {
    expect(grade(plain, 'a'.repeat(maximum), {patterns})).toMatchObject({outcome: 'right'})
    expect(grade(plain, 'a'.repeat(maximum + 1), {patterns})).toMatchObject({
      status: 'malformed',
      reason: {code: 'too-long', data: {maximum}},
    })
    expect(grade(plain, `z${' '.repeat(maximum)}`, {patterns})).toMatchObject({outcome: 'right'})
  })
  test.each<[string, typeof plain, string, number]>([
    ['plain text, once', plain, 'b', 1],
    ['typographic quotes, once', plain, '“b”', 1],
    ['a long dash, in both readings', plain, 'b—', 2],
    ['a long dash, as typed too where the pattern names one', question, 'b—', 3],
  ])('is matched with a pattern: %s', (_, asked, typed, times) => {
    let calls = 0
    const counting: PatternEngine = {
      ...patterns,
      matches: () => {
        calls++
        return false
      },
    }
    grade(asked, typed, {patterns: counting})
    expect(calls).toBe(times)
  })
})

test('the blanks of a response have at most 10,000 characters together', () => {
  const [question] = compile(clozeOf([['a+'], ['b+']])).questions
  if (!question) throw new Error('Expected a question')
  const respond = (length: number) => grade(question, {b0: `z${' '.repeat(length - 2)}`, b1: 'z'}, {patterns})
  expect(respond(10_000)).toMatchObject({outcome: 'right'})
  expect(respond(10_001)).toMatchObject({status: 'malformed', reason: {code: 'too-long'}})
})

test('the cache of compiled patterns is bounded by the number of states', () => {
  for (let index = 0; index < 2000; index++) {
    patterns.matches(`${index}a{${(index % 50) + 1}}`, 'a', {ignoreCase: false})
    expect(countCachedStates()).toBeLessThanOrEqual(maximumCachedStates)
  }
  expect(countCachedStates()).toBeGreaterThan(maximumCachedStates / 2)
})

describe('typed code', () => {
  test.each([
    ['deeply nested calls', `${'f('.repeat(200)}a${')'.repeat(200)}`],
    ['deeply nested lists', `${'['.repeat(400)}a${']'.repeat(400)}`],
    ['nested tuples', `${'('.repeat(300)}a${',b)'.repeat(300)}`],
    ['brackets around brackets', `${'('.repeat(4000)}a${')'.repeat(4000)}`],
    ['a long sum', `${'a+'.repeat(4000)}a`],
  ])('has a pattern of bounded size, or none: %s', (_, code) => {
    expect((toSpellingsPattern(code, 'python', true) ?? '').length).toBeLessThanOrEqual(4000)
  })
})
