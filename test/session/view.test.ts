import {describe, expect, test} from 'vitest'
import {
  defineMode,
  guessPattern,
  type Mode,
  modes,
  openNextQuestion,
  requestHint,
  type Session,
  skipQuestion,
  submitResponse,
  viewSession,
} from '../../src/session.ts'
import {bankOf, drafts} from './bank-of.ts'
import {accepted, begin, current} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank({patterns: ['t/p', 't/q'], count: 4, requires: {'t/q': ['t/p']}})
const one = {patterns: ['t/p']}
const view = (session: Session, now = session.now) => viewSession(bank, session, {now})
const say = (session: Session, response: unknown): Session =>
  accepted(submitResponse(bank, session, {task: current(session), response, now: session.now}))
const next = (session: Session): Session => accepted(openNextQuestion(bank, session, {now: session.now}))

describe('a view names', () => {
  test.each<[string, Mode, {total?: number; maxTotal?: number}]>([
    ['ten of practice', modes.practice, {total: 10}],
    ['ten slots of a test', modes.test, {total: 10}],
    ['five problems of a challenge', modes.challenge, {total: 5}],
    ['all cards of a review', modes.review, {total: 12}],
    ['at most all of learn, which ends with a streak', modes.learn, {maxTotal: 12}],
    ['at most fifteen of placement', modes.placement, {maxTotal: 12}],
    ['no number of drill, which repeats', modes.drill, {}],
  ])('%s', (_, mode, extent) => {
    const {total, maxTotal} = view(begin(bank, mode, one))
    expect({total, maxTotal}).toEqual({total: undefined, maxTotal: undefined, ...extent})
  })

  test('no more questions than the bank has', () => {
    const few = makeBank({count: 2})
    expect(viewSession(few, begin(few, modes.practice), {now: 0}).total).toBe(6)
  })

  test('the feedback of the mode, its points by certainty and its pass mark', () => {
    expect(view(begin(bank, modes.confidence, one)).mode).toEqual({
      name: 'confidence',
      title: 'Confidence',
      feedback: {outcome: 'end', rationale: 'end', solution: 'end'},
      scoring: 'certainty',
      certainty: [
        {right: 1, wrong: 0},
        {right: 2, wrong: -2},
        {right: 3, wrong: -6},
      ],
      asksPattern: false,
      judgesMastery: false,
      countsOwnMarks: false,
    })
    expect(view(begin(bank, modes.mixedExam)).mode).toMatchObject({asksPattern: true, passMark: 0.7})
    expect(view(begin(bank, modes.test, one)).mode.judgesMastery).toBe(true)
  })

  test('the patterns to choose from, and says whether the guess was right', () => {
    const session = begin(bank, modes.mixedExam)
    expect(view(session).patterns).toEqual([
      {id: 't/p', title: 'Pattern t/p'},
      {id: 't/q', title: 'Pattern t/q'},
    ])
    for (const pattern of ['t/p', 't/q']) {
      const guessed = accepted(guessPattern(bank, session, {task: 0, pattern, now: 0}))
      const isRight = session.tasks[0]?.pattern === pattern
      expect(view(guessed).patterns).toBeUndefined()
      expect(view(guessed).task?.guess).toEqual({pattern, isRight})
    }
  })

  test('the limit and the time left', () => {
    const task = view(begin(bank, modes.challenge, {...one, extraTime: 1.5}), 60_000).task
    expect(task).toMatchObject({timeLimitMs: 180_000, timeLeftMs: 120_000})
    expect(view(begin(bank, modes.mixedExam), 60_000)).toMatchObject({
      timeLimitMs: 2_700_000,
      timeLeftMs: 2_640_000,
    })
  })
})

describe('the next question', () => {
  test('is the end after the last problem, with any response', () => {
    let session = begin(bank, modes.challenge, one)
    for (let problem = 0; problem < 5; problem++) {
      expect(view(session).isLast).toBe(problem === 4)
      session = say(session, 'a')
      expect(view(session)).toMatchObject({phase: 'closed', isLast: problem === 4})
      session = next(session)
    }
    expect(session.finished?.by).toBe('completed')
  })

  test('is the end of a streak only once the streak is complete', () => {
    let session = next(begin(bank, modes.learn, one))
    while (!session.finished) {
      expect(view(session).isLast).toBe(false)
      session = say(session, 'a')
      const {isLast} = view(session)
      session = next(session)
      expect(isLast).toBe(session.finished !== undefined)
    }
  })
})

describe('the badge at stake', () => {
  const badgeOf = (session: Session) => view(session).badge?.level
  const start = begin(bank, modes.challenge, one)

  test('is gold, and has the name of the pattern', () => {
    expect(view(start).badge).toEqual({name: 'Badge of t/p', pattern: 't/p', level: 'gold'})
    expect(badgeOf(next(say(start, 'a')))).toBe('gold')
  })

  test.each<[string, (session: Session) => Session]>([
    ['a wrong attempt', (session) => say(session, 'b')],
    ['a hint', (session) => accepted(requestHint(bank, session, {task: 0, now: 0}))],
  ])('is plain after %s', (_, act) => {
    expect(badgeOf(act(start))).toBe('plain')
  })

  test.each<[string, (session: Session) => Session]>([
    ['two wrong attempts', (session) => say(say(session, 'b'), 'c')],
    ['a skipped problem', (session) => accepted(skipQuestion(bank, session, {task: 0, now: 0}))],
  ])('is gone after %s', (_, act) => {
    expect(badgeOf(act(start))).toBeUndefined()
  })

  test('does not reveal what the mode defers to the end', () => {
    const silent = defineMode({...modes.test, name: 'silent', badge: true})
    expect(badgeOf(say(begin(bank, silent, one), 'b'))).toBe('gold')
  })

  test.each<[string, Mode, object]>([
    ['of a mode without badges', modes.practice, one],
    ['of two patterns', modes.challenge, {}],
    ['of fewer problems than a challenge has', modes.challenge, {questions: ['t/p/easy-0']}],
  ])('is none %s', (_, mode, options) => {
    expect(badgeOf(begin(bank, mode, options))).toBeUndefined()
  })
})

describe('the next attempt is worth', () => {
  const worth = (session: Session) => view(session).task?.nextWorth

  test.each<[string, Mode, readonly (number | undefined)[]]>([
    ['a third less each time in practice', modes.practice, [1, 0.666667, 0.333333, undefined]],
    ['all in a mode of one attempt', modes.blitz, [1, undefined]],
    ['nothing in a mode without points', modes.review, [undefined, undefined]],
  ])('%s', (_, mode, worths) => {
    let session = begin(bank, mode, one)
    const wrong = ['b', 'c', 'd']
    for (const [index, expected] of worths.entries()) {
      expect(worth(session)).toBe(expected)
      const response = wrong[index]
      if (response !== undefined && index < worths.length - 1) session = say(session, response)
    }
  })

  test('what it then earns, with hints charged, in every scheme', () => {
    const schemes: readonly Mode['attempts']['scheme'][] = [
      {rule: 'none'},
      {rule: 'fixed', penalty: 0.1},
      {rule: 'listed', penalties: [0.2, 0.5]},
      {rule: 'values', values: [10, 7, 5]},
    ]
    for (const scheme of schemes) {
      const hints = {cost: 0.1}
      const mode = defineMode({...modes.practice, attempts: {max: 3, scheme}, hints, name: scheme.rule})
      let session = begin(bank, mode, one)
      for (const response of ['b', 'c', undefined]) {
        session = requestHint(bank, session, {task: 0, now: 0}).session
        expect(say(session, 'a').tasks[0]?.earned).toBe(worth(session))
        if (response !== undefined) session = say(session, response)
      }
    }
  })
})

describe('the parts of a response', () => {
  const partsAfter = (
    draft: Readonly<Record<string, unknown>>,
    response: unknown,
    mode: Mode = modes.practice,
  ) => {
    const own = bankOf(draft)
    const session = accepted(submitResponse(own, begin(own, mode), {task: 0, response, now: 1}))
    return viewSession(own, session, {now: 1}).task?.reveal.parts
  }
  const {order, match, cloze, text} = drafts

  test.each<[string, Readonly<Record<string, unknown>>, unknown, Record<string, string> | undefined]>([
    ['blanks', cloze, {one: 'uno', two: 'tre'}, {one: 'right', two: 'wrong'}],
    ['blanks, but for empty ones', cloze, {two: 'due'}, {two: 'right'}],
    ['pairs', match, {a: 'x', b: 'z'}, {a: 'right', b: 'wrong'}],
    [
      'items in the order of the response',
      order,
      ['d', 'c', 'a', 'b'],
      {d: 'wrong', c: 'wrong', a: 'right', b: 'right'},
    ],
    [
      'items by position',
      {...order, scoring: 'position'},
      ['a', 'c', 'b'],
      {a: 'right', c: 'wrong', b: 'wrong'},
    ],
    ['items by pairs', {...order, scoring: 'pairs'}, ['c', 'a', 'b'], {c: 'wrong', a: 'right', b: 'right'}],
    ['nothing of a text', text, 'no', undefined],
  ])('are %s', (_, draft, response, expected) => {
    const parts = partsAfter(draft, response)
    const found = parts && Object.fromEntries(parts.map(({part, outcome}) => [part, outcome]))
    expect(JSON.stringify(found)).toBe(JSON.stringify(expected))
  })

  test('are hidden as long as the outcome', () => {
    const own = bankOf(match, cloze)
    const responses = {match: {a: 'x'}, cloze: {one: 'uno'}}
    let session = begin(own, modes.test)
    for (const _ of own.questions) {
      const {task} = viewSession(own, session, {now: 0})
      const response = responses[task?.question.kind === 'match' ? 'match' : 'cloze']
      expect(task?.reveal).toEqual({})
      session = accepted(submitResponse(own, session, {task: current(session), response, now: 0}))
    }
    const parts = viewSession(own, session, {now: 0}).tasks?.map(({reveal}) => reveal.parts?.[0]?.outcome)
    expect(parts).toEqual(['right', 'right'])
  })
})
