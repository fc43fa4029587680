import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Attempt, type AttemptScheme, type Score, scoreAttempts} from '../../src/index.ts'
import {scored} from '../../src/kinds/shared/score.ts'
import {malformed, unanswered, ungraded} from '../../src/matching/unscored.ts'
import {upTo} from '../run-counts.ts'

const uncounted: readonly Score[] = [unanswered, malformed('not-plain-data', {}), ungraded('needs-marks')]

const fraction = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({min: 0, max: 1, noNaN: true}))

const score: fc.Arbitrary<Score> = fc.oneof(
  {weight: 6, arbitrary: fraction.map((earned) => scored([], undefined, earned))},
  {
    weight: 1,
    arbitrary: fc.double({min: -1, max: 0, noNaN: true}).map((earned) => scored([], undefined, earned)),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fraction, fc.integer({min: 1, max: 3})), {minLength: 1, maxLength: 4})
      .map((parts) => {
        const total = parts.reduce((sum, [, weight]) => sum + weight, 0)
        const trace = parts.map(([part, weight], index) => ({
          part: `${index}`,
          earned: part * weight,
          possible: weight,
        }))
        return scored(trace, undefined, trace.reduce((sum, {earned}) => sum + earned, 0) / total)
      }),
  },
  {weight: 1, arbitrary: fc.constantFrom(...uncounted)},
)

const attempt: fc.Arbitrary<Attempt> = fc.record({response: fc.oneof(fc.nat(5), fc.jsonValue()), score})
const attempts = fc.array(attempt, {maxLength: 12})

const kept: fc.Arbitrary<AttemptScheme> = fc.oneof(
  fc.constant<AttemptScheme>({rule: 'none'}),
  fc.record({rule: fc.constant('fixed' as const), penalty: fraction, byPart: fc.boolean()}),
  fc.record({
    rule: fc.constant('listed' as const),
    penalties: fc
      .array(fraction, {minLength: 2, maxLength: 4})
      .map((list) => list.sort((one, other) => one - other)),
    continued: fc.boolean(),
  }),
  fc
    .array(fc.integer({min: 0, max: 10}), {maxLength: 4})
    .map((values): AttemptScheme => ({rule: 'values', values: [10, ...values]})),
  fc.record({
    rule: fc.constant('streak' as const),
    value: fc.integer({min: 1, max: 9}),
    cap: fc.integer({min: 9, max: 30}),
  }),
)
const scheme = fc.oneof(
  kept,
  kept.map(
    (given): AttemptScheme =>
      'keep' in given || given.rule === 'values' || given.rule === 'streak'
        ? given
        : {...given, keep: 'last'},
  ),
)

const run = (check: (attempts: Attempt[], scheme: AttemptScheme) => void, schemes = scheme): void =>
  fc.assert(fc.property(attempts, schemes, check), upTo(10_000))

describe('attempts', () => {
  test('give a finite fraction of full marks after each attempt', () => {
    run((given, by) => {
      const {earned, steps, attempts: count} = scoreAttempts(given, by)
      expect(steps).toHaveLength(given.length)
      expect(count).toBe(steps.filter(({status}) => status === 'counted').length)
      expect(steps.at(-1)?.earned ?? 0).toBe(earned)
      for (const step of steps) expect(step.earned >= 0 && step.earned <= 1).toBe(true)
    })
  })

  test('never lose points if the best is kept', () => {
    run((given, by) => {
      const {steps} = scoreAttempts(given, by)
      for (const [index, step] of steps.entries())
        expect(step.earned).toBeGreaterThanOrEqual(steps[index - 1]?.earned ?? 0)
    }, kept)
  })

  test('give no more than the best attempt alone, except with a streak', () => {
    run((given, by) => {
      if (by.rule === 'streak') return
      expect(scoreAttempts(given, by).earned).toBeLessThanOrEqual(scoreAttempts(given).earned + 1e-6)
    })
  })

  test('come to the same when one is sent twice', () => {
    fc.assert(
      fc.property(attempts, scheme, fc.nat(), (given, by, at) => {
        const index = given.length > 0 ? at % given.length : 0
        const again = given
          .slice(index, index + 1)
          .map((one) => ({...one, response: structuredClone(one.response)}))
        const twice = [...given.slice(0, index + 1), ...again, ...given.slice(index + 1)]
        const {steps: _, best: __, ...expected} = scoreAttempts(given, by)
        expect(scoreAttempts(twice, by)).toMatchObject(expected)
      }),
      upTo(10_000),
    )
  })

  test('come to the same when one that cannot be read, or waits, stands between them', () => {
    const odd = fc.constantFrom(...uncounted)
    fc.assert(
      fc.property(attempts, scheme, fc.nat(12), odd, fc.jsonValue(), (given, by, at, score, response) => {
        const more = [...given.slice(0, at), {response, score}, ...given.slice(at)]
        const {steps: _, best: __, ...expected} = scoreAttempts(given, by)
        expect(scoreAttempts(more, by)).toMatchObject(expected)
      }),
      upTo(10_000),
    )
  })

  test('with responses that throw come to a score', () => {
    const hostile = new Proxy(
      {},
      {
        get: () => {
          throw new Error('no')
        },
        ownKeys: () => {
          throw new Error('no')
        },
      },
    )
    const given = [hostile, new Proxy(hostile, {}), []].map((response) => ({
      response,
      score: scored([], undefined, 0.5),
    }))
    expect(scoreAttempts(given, {rule: 'fixed', byPart: true}).earned).toBe(0.5)
  })
})
