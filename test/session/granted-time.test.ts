import {describe, expect, test} from 'vitest'
import {
  advanceClock,
  grantTime,
  modes,
  openNextQuestion,
  openSession,
  planSession,
  replaySession,
  type Session,
  skipQuestion,
  type TimeCall,
  viewSession,
} from '../../src/session.ts'
import {accepted, begin, refusal} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank()
const grant = (session: Session, addMs: TimeCall['addMs'], now = session.now): Session =>
  accepted(grantTime(bank, session, {addMs, now}))
const next = (session: Session): Session =>
  accepted(
    openNextQuestion(bank, accepted(skipQuestion(bank, session, {task: 0, now: session.now})), {
      now: session.now,
    }),
  )
const task = (session: Session, now = session.now) => viewSession(bank, session, {now}).task

describe('time without a limit', () => {
  test.each([modes.challenge, modes.blitz, modes.mixedExam])('leaves no deadline in $name', (mode) => {
    const session = begin(bank, mode, {extraTime: 'unlimited'})
    const later = viewSession(bank, session, {now: 1e12})
    expect(later.phase).toBe(mode.asksPattern ? 'guessing' : 'responding')
    for (const name of ['timeLimitMs', 'timeLeftMs'] as const)
      expect([later[name], later.task?.[name]]).toEqual([undefined, undefined])
    const plan = planSession(bank, mode, {extraTime: 'unlimited'})
    expect([plan.timeLimitMs, plan.questionTimeLimitMs]).toEqual([undefined, undefined])
    expect(openSession(JSON.parse(JSON.stringify(session))).session).toEqual(session)
  })
})

describe('granted time', () => {
  const challenge = begin(bank, modes.challenge)
  const exam = begin(bank, modes.mixedExam)

  test('is added to the open question, and not to the next', () => {
    const session = grant(grant(challenge, 30_000, 100_000), 10_000)
    expect(task(session)).toMatchObject({timeLimitMs: 160_000, timeLeftMs: 60_000})
    expect(task(next(session))).toMatchObject({timeLimitMs: 120_000})
    expect(advanceClock(bank, session, {now: 159_999}).session.tasks[0]?.closed).toBeUndefined()
    expect(advanceClock(bank, session, {now: 160_000}).session.tasks[0]?.closed).toEqual({
      at: 160_000,
      by: 'time',
    })
  })

  test('is added to the limit of the whole session', () => {
    const session = grant(exam, 60_000)
    expect(viewSession(bank, session, {now: 0})).toMatchObject({
      timeLimitMs: 46 * 60_000,
      timeLeftMs: 46 * 60_000,
    })
  })

  test('without a limit holds for the open question and all that follow', () => {
    const session = grant(challenge, 'unlimited')
    for (const one of [session, next(session)]) {
      expect(task(one)).not.toHaveProperty('timeLimitMs')
      expect(viewSession(bank, one, {now: 1e12}).phase).toBe('responding')
    }
    expect(viewSession(bank, grant(exam, 'unlimited'), {now: 1e12}).phase).toBe('guessing')
  })

  test('is kept with the session', () => {
    const session = grant(grant(challenge, 30_000), 'unlimited')
    expect(openSession(JSON.parse(JSON.stringify(session))).session).toEqual(session)
    expect(JSON.stringify(replaySession(session))).toBe(JSON.stringify(session))
  })

  test('comes too late for a question that has run out of time', () => {
    const late = grantTime(bank, challenge, {addMs: 30_000, now: 120_000})
    expect(refusal(late)).toBe('no-time-limit')
    expect(late.session.tasks[0]?.closed).toEqual({at: 120_000, by: 'time'})
    expect(refusal(grantTime(bank, exam, {addMs: 1, now: 1e9}))).toBe('late')
  })

  test('is refused where nothing has a limit', () => {
    expect(refusal(grantTime(bank, begin(bank, modes.practice), {addMs: 1, now: 0}))).toBe('no-time-limit')
  })

  test.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15, 'forever'])('of %s throws', (addMs) => {
    expect(() => grant(challenge, addMs as number)).toThrow(TypeError)
  })
})
