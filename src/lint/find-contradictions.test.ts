import {expect, test} from 'vitest'
import {findContradictions} from './find-contradictions.ts'
import type {Traits} from './traits.ts'

/** A question with options `a` and `b`. */
const ask = (key: 'a' | 'b', asked = 'which?', shown: readonly string[] = ['a', 'b']): Traits => ({
  kind: 'choice',
  difficulty: 'easy',
  sets: ['practice'],
  readingSeconds: 1,
  asked,
  shown,
  keyed: [key],
  sentences: [],
  shingles: [],
})

test.each([
  ['the same key', [ask('a'), ask('a')], 0],
  ['another key', [ask('a'), ask('b')], 1],
  ['another key of another stem', [ask('a'), ask('b', 'what?')], 0],
  ['another key among other options', [ask('a'), ask('b', 'which?', ['b', 'c', 'd'])], 0],
])('%s', (_, questions, count) => {
  expect(findContradictions(questions)).toHaveLength(count)
})

test('every question of a long list is compared with the first ones', () => {
  const questions = Array.from({length: 200}, (_, index) => ask(index % 40 === 39 ? 'b' : 'a'))
  const seconds = new Set(findContradictions(questions).map(({second}) => second))
  // From the first other key on, each question contradicts one of the first.
  expect([...seconds].sort((a, b) => a - b)).toEqual(Array.from({length: 161}, (_, index) => index + 39))
})

test('each question of a long list contradicts at most eight others', () => {
  const questions = Array.from({length: 2000}, (_, index) => ask(index % 2 === 0 ? 'a' : 'b'))
  const found = findContradictions(questions)
  expect(new Set(found.map(({second}) => second)).size).toBe(1999)
  expect(found.length).toBeLessThanOrEqual(8 * questions.length)
})
