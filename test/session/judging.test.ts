import {describe, expect, test} from 'vitest'
import {removeJudgement} from '../../src/index.ts'
import {
  addSession,
  computeResult,
  defineMode,
  emptyProgress,
  finishSession,
  type Judge,
  type JudgementCall,
  judgeResponse,
  type Mode,
  mergeProgress,
  modes,
  openNextQuestion,
  openSession,
  replaySession,
  type Session,
  type SessionRecord,
  skipQuestion,
  submitResponse,
  toPatternProgress,
  toSessionRecord,
  viewSession,
} from '../../src/session.ts'
import {bankOf, drafts} from './bank-of.ts'
import {accepted, begin, current, refusal} from './drive.ts'

const {open, code, text} = drafts
const bank = bankOf(open, code, text)
const allMarks = {why: 3, how: 1}

const respond = (session: Session, response: unknown, now = session.now): Session =>
  accepted(submitResponse(bank, session, {task: current(session), response, now}))
const judge = (session: Session, more: Partial<JudgementCall> = {}) =>
  judgeResponse(bank, session, {task: 0, by: 'learner', marks: allMarks, now: session.now, ...more})
const onlyOpen = {questions: ['t/p/open-0']}
const closedOpen = (mode: Mode = modes.practice): Session =>
  respond(begin(bank, mode, onlyOpen), 'because', 5)

describe('a response that no key grades', () => {
  test.each<[string, JudgementCall['by'], object, object]>([
    ['by the learner with the rubric', 'learner', allMarks, {earned: 1, closed: {by: 'right'}}],
    ['by a person, in part', 'person', {why: 1, how: 1}, {earned: 0.5, closed: {by: 'attempts'}}],
    ['as wrong', 'person', {why: 0, how: 0}, {earned: 0, closed: {by: 'attempts'}}],
  ])('is judged %s', (_, by, marks, expected) => {
    const session = accepted(judge(closedOpen(), {by, marks}))
    expect(session.tasks[0]).toMatchObject({
      ...expected,
      attempts: [{response: {text: 'because', marks}, status: 'scored', judgedBy: by}],
    })
    expect(viewSession(bank, session, {now: 9}).task).toMatchObject({
      mayJudge: false,
      attempts: [{judgedBy: by}],
      reveal: {earned: session.tasks[0]?.earned},
    })
  })

  test('is judged by the results of a runner, after closing or with the response', () => {
    const start = begin(bank, modes.practice, {questions: ['t/p/code-1']})
    const results = {a: true, b: false}
    const later = accepted(judge(respond(start, 'def f'), {by: 'runner', results}))
    const atOnce = respond(start, {source: 'def f', results})
    for (const session of [later, atOnce])
      expect(session.tasks[0]).toMatchObject({
        earned: 0.5,
        attempts: [{judgedBy: 'runner', outcome: 'partial'}],
      })
    expect(viewSession(bank, later, {now: 0}).task?.reveal.parts).toEqual([
      {part: 'a', outcome: 'right'},
      {part: 'b', outcome: 'wrong'},
    ])
  })

  test('is judged long after the end too, and the session stays finished', () => {
    const ended = closedOpen(modes.test)
    expect(ended.finished).toBeDefined()
    const session = accepted(judge(ended, {by: 'person', now: 1e9}))
    expect(session.finished).toEqual(ended.finished)
    expect(openSession(JSON.parse(JSON.stringify(session))).session).toEqual(session)
    expect(JSON.stringify(replaySession(session))).toBe(JSON.stringify(session))
  })

  test('is offered to the learner once the solution is shown', () => {
    const session = closedOpen(modes.test)
    expect(viewSession(bank, session, {now: 5}).tasks?.[0]?.mayJudge).toBe(true)
    const two = bankOf(open, text)
    const questions = ['t/p/open-0', 't/p/text-1']
    const {mastery: _, ...rest} = modes.test
    const silent = defineMode({...rest, name: 'given', selection: {rule: 'queue', order: 'given'}})
    const start = begin(two, silent, {questions})
    const tried = accepted(submitResponse(two, start, {task: 0, response: 'because', now: 1}))
    const call = {task: 0, by: 'learner', marks: allMarks, now: 2} as const
    expect(refusal(judgeResponse(two, tried, call))).toBe('too-early')
    const graded = accepted(judgeResponse(two, tried, {...call, by: 'person'}))
    expect(graded.tasks[0]?.earned).toBe(1)
    const ended = accepted(finishSession(two, tried, {now: 3}))
    expect(accepted(judgeResponse(two, ended, {...call, now: 4})).tasks[0]?.earned).toBe(1)
  })
})

describe('a judgement is refused', () => {
  test.each<[string, Session, Partial<JudgementCall>, string]>([
    ['of an open question', begin(bank, modes.practice, onlyOpen), {}, 'stale'],
    ['of no question', closedOpen(), {task: 7}, 'stale'],
    [
      'of a skipped question',
      accepted(skipQuestion(bank, begin(bank, modes.practice, onlyOpen), {task: 0, now: 1})),
      {},
      'no-judgement',
    ],
    [
      'of what a key grades',
      respond(begin(bank, modes.practice, {questions: ['t/p/text-2']}), 'yes'),
      {},
      'no-judgement',
    ],
    ['a second time', accepted(judge(closedOpen())), {}, 'already-judged'],
    ['without marks', closedOpen(), {marks: undefined}, 'malformed'],
    ['with marks out of range', closedOpen(), {marks: {why: 4, how: 1}}, 'malformed'],
    ['with marks for an unknown criterion', closedOpen(), {marks: {...allMarks, who: 1}}, 'malformed'],
    ['with results in the place of marks', closedOpen(), {marks: undefined, results: {a: true}}, 'malformed'],
    ['at no time', closedOpen(), {now: 0.5}, 'invalid-time'],
  ])('%s', (_, session, more, code) => {
    const tried = judge(session, more)
    expect(refusal(tried)).toBe(code)
    expect(tried.session).toEqual(session)
  })

  test('by nobody', () => {
    expect(() => judge(closedOpen(), {by: 'someone' as never})).toThrow(TypeError)
  })
})

test('a person judges again what was judged', () => {
  const session = accepted(judge(closedOpen()))
  const again = accepted(judge(session, {by: 'person', marks: {why: 0, how: 1}}))
  expect(again.tasks[0]).toMatchObject({earned: 0.25, attempts: [{judgedBy: 'person'}]})
})

describe('a result says what it counts', () => {
  const play = (mode: Mode): Session => {
    let session = begin(bank, mode, {seed: 'x'})
    while (!session.finished) {
      const kind = bank.question(session.tasks[current(session)]?.question ?? '')?.kind
      const response = {open: 'because', code: {source: 'x', results: {a: true, b: true}}, text: 'yes'}[
        kind as 'open'
      ]
      session = submitResponse(bank, session, {task: current(session), response, now: session.now}).session
      session = openNextQuestion(bank, session, {now: session.now}).session
    }
    return session
  }
  const slots = [['easy'], ['easy'], ['easy']] as const
  const challenge = defineMode({...modes.challenge, name: 'three', selection: {rule: 'slots', slots}})
  const judged = (session: Session, by: Judge = 'learner', marks: object = allMarks): Session => {
    const task = session.tasks.findIndex(({question}) => question === 't/p/open-0')
    return accepted(judge(session, {task, by, marks}))
  }

  test('before and after judging, in points, mastery and badge', () => {
    const before = play(defineMode({...modes.test, ...challenge, name: 'judged'}))
    const basis = {key: 1, runner: 1, learner: 0, person: 0, ungraded: 1}
    const result = computeResult(bank, before)
    expect(result).toMatchObject({
      basis,
      points: {earned: 2, possible: 2},
      mastery: {basis},
      counts: {ungraded: 1},
    })
    expect(result.badge).toBeUndefined()
    const all = {...basis, learner: 1, ungraded: 0}
    const points = {earned: 3, possible: 3}
    // Their own marks earn learners points, and neither the verdict nor the badge.
    const own = computeResult(bank, judged(before))
    expect(own).toMatchObject({basis: all, points, mastery: {...result.mastery, basis}})
    expect(own.badge).toBeUndefined()
    const byPerson = computeResult(bank, judged(before, 'person'))
    expect(byPerson).toMatchObject({points, mastery: {basis: {person: 1}}, badge: {level: 'gold'}})
    expect(byPerson.mastery?.probability).toBeGreaterThan(result.mastery?.probability ?? 1)
  })

  test('with own marks, where the mode counts them', () => {
    const before = play(defineMode({...modes.test, ...challenge, name: 'judged', countsOwnMarks: true}))
    const all = {key: 1, runner: 1, learner: 1, person: 0, ungraded: 0}
    expect(computeResult(bank, judged(before))).toMatchObject({
      basis: all,
      points: {earned: 3, possible: 3},
      mastery: {basis: all},
      badge: {level: 'gold', basis: all},
    })
  })

  test.each([
    [undefined, 'learner', 'proficient'],
    [true, 'learner', 'familiar'],
    [undefined, 'person', 'familiar'],
  ] as const)('and a level likewise: %s, by a %s', (countsOwnMarks, by, level) => {
    const mode = defineMode({...challenge, ...(countsOwnMarks && {countsOwnMarks})})
    const record = toSessionRecord(bank, judged(play(mode), by, {why: 2, how: 0}))
    const progress = addSession(emptyProgress, record as SessionRecord)
    expect(toPatternProgress(progress, 't/p').level).toBe(level)
  })

  test('and the judged record takes the place of the one before in progress', () => {
    const before = play(challenge)
    const records = [before, judged(before, 'person')].map((session) => {
      const record = toSessionRecord(bank, session)
      if (!record) throw new Error('Expected a record')
      return addSession(emptyProgress, record)
    })
    const [first = emptyProgress, second = emptyProgress] = records
    for (const merged of [mergeProgress(first, second), mergeProgress(second, first)])
      expect(merged.sessions).toMatchObject([{badge: {level: 'gold'}}])
  })
})

test('a server removes what only a judge may set', () => {
  expect(removeJudgement({kind: 'open'}, {text: 'x', marks: allMarks})).toEqual({text: 'x'})
  expect(removeJudgement({kind: 'code'}, {source: 'x', results: {}})).toEqual({source: 'x'})
  expect(removeJudgement({kind: 'text'}, 'marks')).toBe('marks')
})

const unreadable = (): never => {
  throw new Error('unreadable')
}
test.each([
  ['open', 't/p/open-0'],
  ['code', 't/p/code-1'],
] as const)('a response to %s that throws when it is read is malformed', (kind, id) => {
  const getter = Object.defineProperty({}, 'text', {enumerable: true, get: unreadable})
  for (const response of [getter, new Proxy({}, {ownKeys: unreadable})]) {
    const left = removeJudgement({kind}, response)
    expect(bank.grade(id, left).status).toBe('malformed')
  }
})
