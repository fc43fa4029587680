import {describe, expect, test} from 'vitest'
import {
  explainRefusal,
  type Mode,
  modes,
  planSession,
  type StartOptions,
  startSession,
  viewSession,
} from '../../src/session.ts'
import {bankOf, drafts} from './bank-of.ts'
import {begin} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank({patterns: ['t/p', 't/q'], count: 4, requires: {'t/q': ['t/p']}})
const one = {patterns: ['t/p']}

describe('a plan', () => {
  test('describes a challenge as its view does', () => {
    const options = {...one, extraTime: 1.5}
    const plan = planSession(bank, modes.challenge, options)
    const view = viewSession(bank, begin(bank, modes.challenge, options), {now: 0})
    expect(plan).toEqual({
      mode: view.mode,
      total: view.total,
      available: 12,
      kinds: ['choice'],
      needsPatterns: false,
      questionTimeLimitMs: {min: 180_000, max: 180_000},
      attempts: {min: 2, max: 2},
      badge: view.badge,
    })
  })

  test('gives the total time of a mixed exam', () => {
    expect(planSession(bank, modes.mixedExam)).toMatchObject({
      timeLimitMs: 2_700_000,
      attempts: {min: 3, max: 3},
    })
  })

  test.each<[string, Mode, readonly object[], object]>([
    [
      'the range of the questions’ own limits',
      modes.challenge,
      [{attempts: 4}, {timeLimitMs: 30_000}],
      {
        attempts: {min: 2, max: 4},
        questionTimeLimitMs: {min: 30_000, max: 120_000},
      },
    ],
    [
      'no maximum if a question has no limit',
      {...modes.learn, timing: {fromQuestion: true}},
      [{timeLimitMs: 9000}, {}],
      {
        questionTimeLimitMs: {min: 9000},
      },
    ],
  ])('has %s', (_, mode, fields, expected) => {
    const own = bankOf(...fields.map((more) => ({...drafts.text, ...more})))
    expect(planSession(own, mode)).toMatchObject(expected)
  })

  test('names the kinds, and whether they need a pattern engine', () => {
    const own = bankOf(drafts.pattern, drafts.open, drafts.text)
    expect(planSession(own, modes.practice)).toMatchObject({kinds: ['text', 'open'], needsPatterns: true})
    expect(planSession(own, modes.practice, {kinds: ['open']})).toMatchObject({
      available: 1,
      needsPatterns: false,
      leftOut: 2,
    })
    expect(planSession(own, modes.practice, {kinds: ['open', 'text']})).not.toHaveProperty('leftOut')
  })
})

describe('a mode is not offered', () => {
  const few = makeBank({count: 1})
  const practiceOnly = bankOf({...drafts.text, sets: ['practice']})

  test.each<[string, typeof bank, Mode, Partial<StartOptions>, string, object]>([
    [
      'without a question in its set',
      practiceOnly,
      modes.challenge,
      {},
      'no-questions',
      {reason: 'set', set: 'challenge'},
    ],
    [
      'without a question that still exists',
      few,
      modes.review,
      {questions: ['t/p/gone']},
      'no-questions',
      {reason: 'questions'},
    ],
    [
      'without a question of a kind that is asked',
      few,
      modes.practice,
      {kinds: ['text']},
      'no-questions',
      {reason: 'kinds'},
    ],
    ['for a review without cards', few, modes.review, {}, 'needs-questions', {}],
    ['for placement in one pattern', bank, modes.placement, one, 'needs-patterns', {patterns: 1}],
    ['for a mixed exam of one pattern', bank, modes.mixedExam, one, 'needs-patterns', {patterns: 1}],
  ])('%s', (_, own, mode, options, code, data) => {
    const {refusal} = planSession(own, mode, options)
    expect(refusal).toMatchObject({code, data})
    expect(refusal && explainRefusal(refusal)).toMatch(/^[A-Z].*[^.]$/)
    const started = startSession(own, mode, {seed: 's', now: 0, ...options})
    expect(started.refusal).toEqual(code === 'no-questions' ? refusal : undefined)
  })

  test.each(Object.values(modes).map((mode) => [mode.name, mode] as const))(
    'unless %s has a question to ask',
    (_, mode) => {
      const options = mode === modes.review ? {questions: ['t/p/easy-0']} : {}
      const {refusal, total, maxTotal} = planSession(bank, mode, options)
      expect(refusal).toBeUndefined()
      const view = viewSession(bank, begin(bank, mode, options), {now: 0})
      expect({total, maxTotal}).toEqual({total: view.total, maxTotal: view.maxTotal})
    },
  )
})

test('a session asks only questions of its kinds', () => {
  const own = bankOf(drafts.text, drafts.open, drafts.code, drafts.text)
  const session = begin(own, modes.practice, {kinds: ['text', 'code']})
  expect(viewSession(own, session, {now: 0})).toMatchObject({total: 3})
  expect(session.start.kinds).toEqual(['text', 'code'])
  expect(() => begin(own, modes.practice, {kinds: ['essay'] as never})).toThrow(TypeError)
})
