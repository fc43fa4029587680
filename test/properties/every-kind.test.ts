import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {grade, type Score, toPublicQuestion, toQuestionKey} from '../../src/index.ts'
import {kinds} from '../../src/kinds/kinds.ts'
import {patterns} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'
import type {Case} from './cases/case.ts'
import {cases} from './cases/cases.ts'

const runs = upTo(10_000)

const scoreOf = (question: Case['question'], response: unknown): Score =>
  grade(question, response, {patterns})

const worth = (score: Score): unknown => (score.status === 'scored' ? score.earned : score.status)

function expectSound(score: Score): void {
  expect(score.possible).toBe(1)
  expect(['scored', 'unanswered', 'malformed', 'ungraded']).toContain(score.status)
  // These values do not throw when read, so graders must not throw either.
  if ('reason' in score) expect(score.reason.code).not.toBe('not-plain-data')
  if (score.status !== 'scored') return
  for (const {earned, possible} of [score, ...score.trace]) {
    expect(Number.isFinite(earned) && Number.isFinite(possible)).toBe(true)
    expect(earned).toBeLessThanOrEqual(possible + 1e-9)
    expect(earned).toBeGreaterThanOrEqual(-1)
  }
  expect(Object.is(score.earned, -0)).toBe(false)
}

describe.each(kinds)('%s', (kind) => {
  test('the key earns full marks', () => {
    fc.assert(
      fc.property(cases[kind], ({question, full}) => {
        expect(question.kind).toBe(kind)
        expect(scoreOf(question, full)).toMatchObject({status: 'scored', earned: 1, outcome: 'right'})
      }),
      runs,
    )
  })

  test('an empty response is unanswered', () => {
    fc.assert(
      fc.property(cases[kind], fc.constantFrom(undefined, null, ''), ({question}, nothing) => {
        expect(scoreOf(question, nothing)).toEqual({status: 'unanswered', possible: 1})
      }),
      upTo(100),
    )
  })

  test('a score is finite and within its bounds for any response', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.string({unit: 'binary'}), fc.constant(Number.NaN))
    fc.assert(
      fc.property(cases[kind], odd, ({question, response}, odd) => {
        expectSound(scoreOf(question, response))
        expectSound(scoreOf(question, odd))
        expectSound(scoreOf(question, [response, odd]))
        expectSound(scoreOf(question, {source: 'x', text: 'x', results: odd, marks: odd, a: odd}))
      }),
      runs,
    )
  })

  test('the order of parts changes no score', () => {
    const earned = new Set<unknown>()
    fc.assert(
      fc.property(cases[kind], ({question, response, permuted}) => {
        const score = worth(scoreOf(question, response))
        earned.add(score)
        expect(worth(scoreOf(permuted.question, permuted.response))).toBe(score)
      }),
      runs,
    )
    // Otherwise neither right nor wrong responses would have been tested.
    expect(earned.size).toBeGreaterThan(2)
  })

  test('the public part stays byte-identical when the private part changes', () => {
    let differing = 0
    fc.assert(
      fc.property(cases[kind], ({question, other}) => {
        expect(JSON.stringify(toPublicQuestion(other))).toBe(JSON.stringify(toPublicQuestion(question)))
        if (JSON.stringify(toQuestionKey(other)) !== JSON.stringify(toQuestionKey(question))) differing++
      }),
      runs,
    )
    expect(differing).toBeGreaterThan(0)
  })
})
