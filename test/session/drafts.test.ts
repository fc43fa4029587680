import {describe, expect, test} from 'vitest'
import {
  advanceClock,
  defineMode,
  modes,
  openSession,
  requestHint,
  type Session,
  saveDraft,
  submitResponse,
  viewSession,
} from '../../src/session.ts'
import {bankOf, drafts} from './bank-of.ts'
import {accepted, begin, current, refusal} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank()
const draft = (session: Session, response: unknown, now: number): Session =>
  accepted(saveDraft(bank, session, {task: current(session), response, now}))
const wait = (session: Session, now: number): Session => advanceClock(bank, session, {now}).session
const view = (session: Session, now = session.now) => viewSession(bank, session, {now})

describe('a draft', () => {
  test('is stored in the session, and is not an attempt', () => {
    const session = draft(begin(bank, modes.practice), 'b', 5)
    const reopened = openSession(JSON.parse(JSON.stringify(session))).session
    expect(reopened && view(reopened).task).toMatchObject({
      draft: {at: 5, response: 'b'},
      attempts: [],
      attemptsLeft: 3,
    })
  })

  test('replaces the one before, so that typing does not grow the session', () => {
    let session = begin(bank, modes.practice)
    for (let now = 0; now < 100; now++) session = draft(session, `text ${now}`, now)
    expect(session.events.map(({type}) => type)).toEqual(['opened', 'drafted'])
    expect(view(session).task?.draft).toEqual({at: 99, response: 'text 99'})
  })

  test('ends with an attempt', () => {
    const session = draft(begin(bank, modes.practice), 'b', 1)
    const tried = accepted(submitResponse(bank, session, {task: 0, response: 'c', now: 2}))
    expect(view(tried).task).not.toHaveProperty('draft')
  })

  test('may be empty, but must be plain data for the open question', () => {
    const session = begin(bank, modes.practice)
    expect(view(draft(session, '', 1)).task?.draft).toEqual({at: 1, response: ''})
    expect(refusal(saveDraft(bank, session, {task: 0, response: () => 1, now: 1}))).toBe('malformed')
    expect(refusal(saveDraft(bank, session, {task: 1, response: 'a', now: 1}))).toBe('stale')
    const exam = begin(bank, modes.mixedExam)
    expect(refusal(saveDraft(bank, exam, {task: 0, response: 'a', now: 1}))).toBe('pattern-first')
  })

  test('is late at the limit', () => {
    const session = begin(bank, modes.challenge)
    expect(refusal(saveDraft(bank, session, {task: 0, response: 'a', now: 120_000}))).toBe('late')
  })
})

describe('when time runs out', () => {
  const challenge = begin(bank, modes.challenge)

  test('the last draft counts as an attempt at the limit', () => {
    const session = wait(draft(draft(challenge, 'b', 1), 'a', 119_999), 500_000)
    expect(session.tasks[0]).toMatchObject({
      attempts: [{at: 120_000, response: 'a', outcome: 'right', fromDraft: true}],
      earned: 1,
      closed: {at: 120_000, by: 'right'},
    })
    expect(view(session).task?.attempts).toEqual([{at: 120_000, response: 'a', fromDraft: true}])
  })

  test('a view shows the same before a call has recorded it', () => {
    const session = draft(challenge, 'a', 1)
    expect(viewSession(bank, session, {now: 500_000})).toEqual(view(wait(session, 500_000), 500_000))
  })

  test.each<[string, unknown, object]>([
    ['a wrong draft is wrong', 'b', {attempts: [{outcome: 'wrong'}], closed: {by: 'time'}}],
    ['an empty draft is no attempt', '', {attempts: [], closed: {by: 'time'}}],
    ['an unreadable draft is no attempt', 'no such option', {attempts: [], closed: {by: 'time'}}],
  ])('%s', (_, response, expected) => {
    const [task] = wait(draft(challenge, response, 1), 120_000).tasks
    expect(task).toMatchObject({...expected, earned: 0})
  })

  test('the draft earns what an attempt would, with hints charged', () => {
    const mode = defineMode({...modes.challenge, name: 'charged', hints: {cost: 0.25}})
    const tried = accepted(submitResponse(bank, begin(bank, mode), {task: 0, response: 'b', now: 1}))
    const hinted = accepted(requestHint(bank, draft(tried, 'a', 2), {task: 0, now: 3}))
    expect(wait(hinted, 120_000).tasks[0]?.earned).toBeCloseTo(2 / 3 - 1 / 4, 6)
  })

  test('a draft that repeats the last attempt is not an attempt', () => {
    const tried = accepted(submitResponse(bank, challenge, {task: 0, response: 'b', now: 1}))
    expect(wait(draft(tried, 'b', 2), 120_000).tasks[0]?.attempts).toHaveLength(1)
  })

  test('a mode without `atLimit` keeps the draft to show, and does not count it', () => {
    const {atLimit: _, ...timing} = modes.challenge.timing
    const mode = defineMode({...modes.challenge, name: 'strict', timing})
    const session = wait(draft(begin(bank, mode), 'a', 1), 120_000)
    expect(session.tasks[0]).toMatchObject({attempts: [], earned: 0, closed: {by: 'time'}})
    expect(view(session).task?.draft).toEqual({at: 1, response: 'a'})
  })

  test('a program or a text stays ungraded', () => {
    const own = bankOf(drafts.open, drafts.code)
    const session = begin(own, modes.challenge, {questions: ['t/p/open-0']})
    const drafted = accepted(saveDraft(own, session, {task: 0, response: 'because', now: 1}))
    expect(accepted(advanceClock(own, drafted, {now: 120_000})).tasks[0]).toMatchObject({
      attempts: [{response: 'because', status: 'ungraded'}],
      closed: {by: 'ungraded'},
    })
  })

  test('the limit of the whole session submits the draft of the open question', () => {
    const mode = defineMode({
      ...modes.practice,
      name: 'pressed',
      timing: {totalMs: 60_000, atLimit: 'submit'},
    })
    const session = wait(draft(begin(bank, mode), 'a', 1), 60_000)
    expect(session).toMatchObject({tasks: [{earned: 1}], finished: {at: 60_000, by: 'time'}})
  })

  test('a draft without certainty counts at the lowest level', () => {
    const timing = {questionMs: 60_000, atLimit: 'submit'} as const
    const mode = defineMode({...modes.confidence, name: 'timed', timing})
    const session = wait(draft(begin(bank, mode), 'b', 1), 60_000)
    expect(session.tasks[0]?.attempts).toMatchObject([{certainty: 0, outcome: 'wrong'}])
  })
})

test('a view never reveals the score of a draft', () => {
  const session = draft(begin(bank, modes.challenge), 'a', 1)
  expect(session.tasks[0]?.draft?.score).toMatchObject({outcome: 'right'})
  expect(JSON.stringify(view(session))).not.toMatch(/"(?:score|worth)":|"outcome":"right"/)
})
