import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {compareText} from '../../src/diagnostics/compare-text.ts'
import type {BankData, Question} from '../../src/index.ts'
import {checkBank} from '../built.ts'

const content = fileURLToPath(new URL('../../content/', import.meta.url))
const bank: BankData = JSON.parse(readFileSync(new URL('../../dist/bank/bank.json', import.meta.url), 'utf8'))
const {questions, patterns} = bank
const choices = questions.flatMap((question) => (question.kind === 'choice' ? [question] : []))
const single = choices.filter(({multiple}) => !multiple)
const inSet = (set: Question['sets'][number]) => questions.filter(({sets}) => sets.includes(set))

test('compiles without an error, a warning or an option without a rationale', async () => {
  const {diagnostics} = await checkBank({content})
  const isAdvice = ({severity, code}: (typeof diagnostics)[number]): boolean =>
    severity === 'info' && code !== 'list/no-rationale'
  expect(diagnostics.filter((one) => !isAdvice(one))).toEqual([])
  for (const {id, options, rationales} of choices) {
    expect([id, Object.keys(rationales)]).toEqual([id, options.map((option) => option.id)])
  }
})

test('has 300 questions or more in 15 patterns and 4 tracks, of five categories and three difficulties', () => {
  expect(questions.length).toBeGreaterThanOrEqual(300)
  expect(patterns.length).toBeGreaterThanOrEqual(15)
  expect(new Set(patterns.map(({track}) => track)).size).toBeGreaterThanOrEqual(4)
  expect([...new Set(questions.map(({category}) => category))].sort()).toEqual([
    'behavior',
    'concept',
    'debug',
    'output',
    'syntax',
  ])
  expect(new Set(questions.map(({difficulty}) => difficulty)).size).toBe(3)
})

test.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
  '%s has concepts and two challenges of five',
  (id, pattern) => {
    expect(pattern.concepts.length).toBeGreaterThan(0)
    const challenge = inSet('challenge').filter((question) => question.pattern === id)
    expect(challenge.length).toBeGreaterThanOrEqual(10)
    for (const {timeLimitMs, attempts, hintCount} of challenge) {
      expect({timeLimitMs, attempts, hintCount}).toEqual({timeLimitMs: 120_000, attempts: 2, hintCount: 1})
    }
  },
)

test.each(
  patterns.flatMap(({id}) =>
    (
      [
        ['easy', 3],
        ['medium', 4],
        ['hard', 3],
      ] as const
    ).map((slot) => [id, ...slot] as const),
  ),
)('%s has enough %s questions for two tests without repetition', (id, difficulty, inTest) => {
  const some = inSet('test').filter(
    (question) => question.pattern === id && question.difficulty === difficulty,
  )
  expect(some.length).toBeGreaterThanOrEqual(2 * inTest)
})

test.each(patterns.map(({id}) => [id]))('%s has ten easy and medium questions for a blitz', (id) => {
  const some = inSet('practice').filter(
    (question) => question.pattern === id && question.difficulty !== 'hard',
  )
  expect(some.length).toBeGreaterThanOrEqual(10)
})

test('no question of a test or a challenge occurs in practice', () => {
  const shown = inSet('practice').filter(({sets}) => sets.length > 1)
  expect(shown.map(({id}) => id)).toEqual([])
})

test('every question has a hint, steps, a quick check and common mistakes', () => {
  for (const {id, hints, solution, quickCheck, commonMistakes} of questions) {
    const parts = [hints.length, solution?.steps.length, quickCheck?.text.length, commonMistakes.length]
    expect([id, parts.every((part) => part !== undefined && part > 0)]).toEqual([id, true])
  }
})

test('the stored order of options follows their texts, so it reveals nothing about the key', () => {
  for (const {id, options} of choices) {
    const free = options.flatMap(({pin, content}) => (pin === undefined ? [content.text] : []))
    expect([id, free]).toEqual([id, free.toSorted(compareText)])
  }
})

test('the key is the longest option of all in at most a third of the questions', () => {
  const giveaways = single.filter(({options, key}) => {
    const lengths = options.filter(({id}) => id !== key[0]).map(({content}) => content.text.length)
    const own = options.find(({id}) => id === key[0])?.content.text.length ?? 0
    return own > Math.max(...lengths)
  })
  expect(giveaways.length).toBeLessThanOrEqual(single.length / 3)
})
