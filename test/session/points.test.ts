import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Bank} from '../../src/index.ts'
import {
  defineMode,
  finishSession,
  type Mode,
  modes,
  openNextQuestion,
  openSession,
  type Session,
  submitResponse,
  viewSession,
} from '../../src/session.ts'
import {upTo} from '../run-counts.ts'
import {accepted, begin, current} from './drive.ts'
import {makeBank} from './make-bank.ts'

const ids = ['t/p/easy-0', 't/p/easy-1', 't/p/easy-2']
const all = makeBank().questions.map(({id}) => id)
const weighted = makeBank({points: {'t/p/easy-0': 3, 't/p/easy-2': 0.5}})
const plain = makeBank()

/** Asks each question once, in this order, with one attempt. */
const exam = defineMode({
  ...modes.drill,
  name: 'exam',
  selection: {set: 'test', rule: 'queue', order: 'given'},
  attempts: {max: 1, scheme: {rule: 'none'}},
  scoring: {rule: 'sum'},
  completion: {rule: 'count', count: 3},
  passMark: 0.7,
})

const respond = (bank: Bank, session: Session, response: string, certainty = 2) =>
  accepted(submitResponse(bank, session, {task: current(session), response, now: session.now, certainty}))

function play(bank: Bank, mode: Mode, responses: string, questions: readonly string[] = ids): Session {
  let session = begin(bank, mode, {questions})
  for (const response of responses) {
    if (session.tasks.at(-1)?.closed && !session.finished)
      session = accepted(openNextQuestion(bank, session, {now: session.now}))
    if (!session.finished) session = respond(bank, session, response)
  }
  return session.finished ? session : accepted(finishSession(bank, session, {now: session.now}))
}

const resultOf = (bank: Bank, session: Session) => viewSession(bank, session, {now: session.now}).result

describe('the points of a question weigh it', () => {
  test.each([
    ['aaa', {earned: 4.5, possible: 4.5, scaled: 1}, true],
    ['abb', {earned: 3, possible: 4.5, scaled: 0.666667}, false],
    ['aab', {earned: 4, possible: 4.5, scaled: 0.888889}, true],
    ['baa', {earned: 1.5, possible: 4.5, scaled: 0.333333}, false],
  ])('in the sum of %s and in what passes', (responses, points, passed) => {
    expect(resultOf(weighted, play(weighted, exam, responses))).toMatchObject({points, passed})
  })
  test('for questions that were not reached, by the mean of those that were left', () => {
    // All that are left are planned, so their mean is exact.
    expect(resultOf(weighted, play(weighted, exam, 'a'))?.points).toEqual({
      earned: 3,
      possible: 4.5,
      scaled: 0.666667,
    })
    // One of two is planned: 1 or 0.5.
    const two = defineMode({...exam, completion: {rule: 'count', count: 2}})
    expect(resultOf(weighted, play(weighted, two, 'a'))?.points).toMatchObject({earned: 3, possible: 3.75})
  })
  test('while it is open', () => {
    const session = begin(weighted, exam, {questions: ids})
    const view = viewSession(weighted, session, {now: 0})
    expect(view.task?.question.points).toBe(3)
    expect(session.tasks[0]?.points).toBe(3)
  })
  test('with certainty: 3 points earn and cost three times as much', () => {
    const one = defineMode({...modes.confidence, completion: {rule: 'count', count: 1}})
    for (const [response, earned] of [
      ['a', 9],
      ['b', -18],
    ] as const)
      expect(resultOf(weighted, play(weighted, one, response, ids.slice(0, 1)))?.points).toMatchObject({
        earned,
        possible: 9,
      })
  })
  test('with speed: three times the points, and the bonus of a streak as it is', () => {
    const points = (bank: Bank) => resultOf(bank, play(bank, modes.blitz, 'aaa'))?.points
    expect([points(plain)?.earned, points(weighted)?.earned]).toEqual([3300, 4800])
  })
})

test('the points of a question change neither counts, mastery nor the badge', () => {
  for (const mode of [modes.test, modes.challenge, modes.placement]) {
    const [one, other] = [plain, weighted].map((bank) => {
      const {points: _, passed: __, ...rest} = resultOf(bank, play(bank, mode, 'aabaabaaba', all)) ?? {}
      return rest
    })
    expect(one).toEqual(other)
  }
})

test('a question keeps the points that it had when it was asked', () => {
  const session = begin(weighted, exam, {questions: ids})
  const later = respond(plain, session, 'a')
  expect(later.tasks[0]).toMatchObject({points: 3, earned: 1})
  const finished = accepted(finishSession(plain, later, {now: later.now}))
  expect(resultOf(plain, finished)?.points).toMatchObject({earned: 3, possible: 5})
})

test('points for everything alike change no fraction', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 100_000}).map((hundredths) => hundredths / 100),
      fc.constantFrom(exam, modes.practice, modes.mixedExam),
      fc.stringMatching(/^[ab]{0,3}$/),
      (points, mode, responses) => {
        const alike = makeBank({points: Object.fromEntries(plain.questions.map(({id}) => [id, points]))})
        const [one, other] = [plain, alike].map((bank) => {
          let session = begin(bank, mode, {})
          for (const response of responses) {
            const called = submitResponse(bank, session, {
              task: current(session),
              response,
              now: session.now,
            })
            session = called.session
            session = openNextQuestion(bank, session, {now: session.now}).session
          }
          return resultOf(bank, finishSession(bank, session, {now: session.now}).session)
        })
        expect(other?.points?.scaled).toBe(one?.points?.scaled)
        expect(other?.points?.possible).toBeCloseTo((one?.points?.possible ?? 0) * points, 5)
      },
    ),
    upTo(1000),
  )
})

test.each([0, -1, 1001, Number.NaN, '2', null])('a stored session with %s points is refused', (points) => {
  const session = begin(weighted, exam, {questions: ids})
  const events = session.events.map((event) => (event.type === 'opened' ? {...event, points} : event))
  const stored = JSON.parse(JSON.stringify({...session, events}))
  expect(openSession(stored)).toMatchObject({accepted: false})
})
