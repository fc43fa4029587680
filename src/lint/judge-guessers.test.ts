import {describe, expect, test} from 'vitest'
import {guessChoice} from '../kinds/choice/lint/guess.ts'
import type {Guesses} from '../kinds/shared/guesses.ts'
import {guesserNames} from '../kinds/shared/guesses.ts'
import {createRandom} from '../kinds/shared/random.ts'
import {judgeGuessers} from './judge-guessers.ts'

const words =
  'the row query loop always only may often all list model value first when it is not save run count'.split(
    ' ',
  )

interface Simulated {
  readonly seed: string
  readonly size: number
  /** How often the longest option is the key; otherwise any other is. */
  readonly rate: number
}

/** Questions of four options of random words, some in code. */
function createBank({seed, size, rate}: Simulated): {readonly guesses: Guesses}[] {
  const random = createRandom(seed)
  const pick = (count: number): number => Math.floor(random() * count)
  const createText = (most: number): string =>
    Array.from({length: 1 + pick(most)}, () => words[pick(words.length)]).join(' ')
  const toRich = (text: string) => ({text, html: pick(3) === 0 ? `<code>${text}</code>` : text})
  return Array.from({length: size}, () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => ({id, content: toRich(createText(9))}))
    const longest = options.toSorted((a, b) => b.content.text.length - a.content.text.length)
    const key = random() < rate ? longest[0] : longest[1 + pick(3)]
    const guesses = guessChoice({
      kind: 'choice',
      id: 'a/b',
      pattern: 'a',
      category: 'concept',
      difficulty: 'easy',
      sets: [],
      tags: [],
      title: toRich(createText(9)),
      stem: toRich(createText(20)),
      hintCount: 0,
      hints: [],
      commonMistakes: [],
      rationales: {},
      multiple: false,
      options,
      key: [key?.id ?? 'a'],
    })
    if (!guesses) throw new Error('Expected guesses for a question with one key')
    return {guesses}
  })
}

/** Alarms in simulated banks of four options, in which one guesser is right at a rate and the others by chance. */
function countAlarms(banks: number, size: number, rate: number): number {
  let alarms = 0
  for (let seed = 0; seed < banks; seed++) {
    const results = judgeGuessers(createBank({seed: `${size} ${rate} ${seed}`, size, rate}))
    const concerned = rate === 0.25 ? results : results.filter(({name}) => name === 'longest')
    if (concerned.some(({verdict}) => verdict === 'guessable')) alarms++
  }
  return alarms
}

test('of 500 fair banks at most 1 % are called guessable', () => {
  const sizes = [20, 40, 80, 150, 300]
  const alarms = sizes.map((size) => countAlarms(100, size, 0.25)).reduce((sum, count) => sum + count, 0)
  expect(alarms).toBeLessThanOrEqual(5)
})

describe('a bank whose key is often the longest option', () => {
  test.each([
    // Lower and upper bounds of the rate of alarms: two deviations around the exact power.
    [80, 0.35, 0.05, 0.25],
    [80, 0.45, 0.6, 0.85],
    [300, 0.35, 0.6, 0.85],
    [300, 0.45, 0.98, 1],
  ])('of %i questions at a rate of %f', (size, rate, low, high) => {
    const share = countAlarms(120, size, rate) / 120
    expect(share).toBeGreaterThanOrEqual(low)
    expect(share).toBeLessThanOrEqual(high)
  })
})

test('fewer than 20 questions say nothing, however many are right', () => {
  const always = createBank({seed: 'one', size: 19, rate: 1})
  expect(judgeGuessers(always).map(({verdict}) => verdict)).toEqual(guesserNames.map(() => 'too-few'))
  const [longest] = judgeGuessers(createBank({seed: 'one', size: 30, rate: 1}))
  expect(longest).toMatchObject({name: 'longest', verdict: 'guessable'})
  expect(longest?.right).toBe(longest?.n)
})
