import {describe, expect, test} from 'vitest'
import {openPublicBank, toPublicBank} from '../../src/index.ts'
import {
  advanceClock,
  defineMode,
  finishSession,
  modes,
  openNextQuestion,
  openSession,
  planSession,
  replaySession,
  requestHint,
  type Session,
  skipQuestion,
  startSession,
  submitResponse,
  viewSession,
} from '../../src/session.ts'
import {accepted, begin, current, refusal} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank()
const say = (session: Session, response: unknown, now: number) =>
  submitResponse(bank, session, {task: current(session), response, now})

describe('a challenge', () => {
  test('gives 2:00 for a problem, both attempts together; a response at the limit is late (QTI)', () => {
    const session = begin(bank, modes.challenge)
    expect(viewSession(bank, session, {now: 0}).task?.timeLeftMs).toBe(120_000)
    const tried = accepted(say(session, 'b', 60_000))
    expect(accepted(say(tried, 'a', 119_999)).tasks[0]?.earned).toBeCloseTo(2 / 3, 6)
    const late = say(tried, 'a', 120_000)
    expect(refusal(late)).toBe('late')
    expect(late.session.tasks[0]?.closed).toEqual({at: 120_000, by: 'time'})
  })

  test('uses the time and attempts of a question that sets them', () => {
    const [first] = bank.questions
    const own = {...bank, question: () => first && {...first, timeLimitMs: 30_000, attempts: 4}}
    const session = begin(own, modes.challenge, {questions: ['t/p/easy-0']})
    expect(session.tasks[0]).toMatchObject({deadline: 30_000, attemptLimit: 4})
  })

  test('accepts five of five attempts, and no sixth (qtism, ATTEMPTS_OVERFLOW)', () => {
    const [first] = bank.questions
    const own = {...bank, question: () => first && {...first, attempts: 5}}
    let session = begin(own, modes.challenge, {questions: ['t/p/easy-0']})
    const respondWith = (response: string) => submitResponse(own, session, {task: 0, response, now: 0})
    for (const response of ['b', 'c', 'd', 'c', 'b']) session = accepted(respondWith(response))
    expect(session.tasks[0]).toMatchObject({closed: {by: 'attempts'}, earned: 0})
    expect(refusal(respondWith('a'))).toBe('stale')
  })

  test('applies extra time', () => {
    expect(begin(bank, modes.challenge, {extraTime: 1.25}).tasks[0]?.deadline).toBe(150_000)
  })

  test('keeps the best score when time is over', () => {
    const session = accepted(say(begin(bank, modes.challenge), 'b', 1000))
    const over = accepted(advanceClock(bank, session, {now: 500_000}))
    expect(over.tasks[0]).toMatchObject({earned: 0, closed: {at: 120_000, by: 'time'}})
    expect(viewSession(bank, over, {now: 500_000}).phase).toBe('closed')
  })

  test('can be viewed at a fraction of a millisecond, as from performance.now()', () => {
    const session = begin(bank, modes.challenge)
    expect(viewSession(bank, session, {now: 1000.9}).task?.timeLeftMs).toBe(119_000)
    expect(viewSession(bank, session, {now: 120_000.5}).phase).toBe('closed')
  })

  test('waits between problems; the time of the next begins when it is opened', () => {
    const closed = accepted(say(begin(bank, modes.challenge), 'a', 1000))
    const second = accepted(openNextQuestion(bank, closed, {now: 900_000}))
    expect(second.tasks[1]).toMatchObject({openedAt: 900_000, deadline: 1_020_000})
  })

  test('gives one hint while the clock keeps running', () => {
    const session = begin(bank, modes.challenge)
    const hinted = accepted(requestHint(bank, session, {task: 0, now: 5000}))
    expect(viewSession(bank, hinted, {now: 6000}).task).toMatchObject({
      hints: [{text: 'HINT one'}],
      timeLeftMs: 114_000,
    })
    expect(refusal(requestHint(bank, hinted, {task: 0, now: 6000}))).toBe('no-hint')
  })

  const solve = (firstTry: boolean, useHint: boolean): Session => {
    let session = begin(bank, modes.challenge)
    for (let problem = 0; problem < 5; problem++) {
      if (useHint && problem === 0) session = accepted(requestHint(bank, session, {task: problem, now: 0}))
      if (!firstTry && problem === 1) session = accepted(say(session, 'c', 0))
      session = accepted(openNextQuestion(bank, accepted(say(session, 'a', 0)), {now: 0}))
    }
    return session
  }
  test.each([
    ['gold, all right at once', true, false, 'gold', 5],
    ['plain after a second attempt, which is worth 2/3', false, false, 'plain', 4.666667],
    ['plain after a hint, which costs nothing', true, true, 'plain', 5],
  ])('earns a badge: %s', (_, firstTry, useHint, level, earned) => {
    const {result} = viewSession(bank, solve(firstTry, useHint), {now: 0})
    expect(result?.badge).toMatchObject({name: 'Badge of t/p', pattern: 't/p', level})
    expect(result?.badge?.evidence).toHaveLength(5)
    expect(result?.points).toMatchObject({earned, possible: 5})
  })

  test('earns no badge if a problem was not right, or not reached', () => {
    let session = begin(bank, modes.challenge)
    for (let problem = 0; problem < 4; problem++)
      session = accepted(openNextQuestion(bank, accepted(say(session, 'a', 0)), {now: 0}))
    const left = accepted(finishSession(bank, session, {now: 0}))
    expect(viewSession(bank, left, {now: 0}).result).toMatchObject({points: {earned: 4, possible: 5}})
    expect(viewSession(bank, left, {now: 0}).result?.badge).toBeUndefined()
  })

  test('goes from easy to hard', () => {
    const wanted = [['easy'], ['easy', 'medium'], ['medium'], ['medium', 'hard'], ['hard']]
    for (const seed of ['1', '2', '3', '4']) {
      let session = begin(bank, modes.challenge, {seed})
      for (let problem = 0; problem < 5; problem++)
        session = accepted(openNextQuestion(bank, accepted(say(session, 'a', 0)), {now: 0}))
      for (const [index, {difficulty}] of session.tasks.entries()) expect(wanted[index]).toContain(difficulty)
    }
  })
})

describe('a response that is not an attempt costs nothing (Moodle, adaptive)', () => {
  const session = accepted(say(begin(bank, modes.challenge), 'b', 1000))
  test.each([
    ['nothing', '', 'unanswered'],
    ['what is no response', 42, 'malformed'],
    ['what is not plain data', () => 'a', 'malformed'],
    ['the same once more', 'b', 'repeated'],
  ])('%s', (_, response, reason) => {
    const transition = say(session, response, 2000)
    expect(refusal(transition)).toBe(reason)
    expect(transition.session).toBe(session)
  })

  test('a value that throws when read', () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap')
        },
      },
    )
    expect(refusal(say(session, trap, 2000))).toBe('malformed')
  })
})

describe('a call at the wrong time is refused with a reason', () => {
  const session = begin(bank, modes.challenge)
  test('the same click twice', () => {
    const closed = accepted(say(session, 'a', 1000))
    expect(refusal(submitResponse(bank, closed, {task: 0, response: 'a', now: 1001}))).toBe('stale')
    const moved = accepted(openNextQuestion(bank, closed, {now: 2000}))
    expect(refusal(submitResponse(bank, moved, {task: 0, response: 'a', now: 2001}))).toBe('stale')
  })
  test('a question that is not open yet, or does not exist', () => {
    for (const task of [1, -1, 0.5, Number.NaN])
      expect(refusal(submitResponse(bank, session, {task, response: 'a', now: 0}))).toBe('stale')
  })
  test('the next question, while one is open', () => {
    expect(refusal(openNextQuestion(bank, session, {now: 0}))).toBe('still-open')
  })
  test('no time at all', () => {
    for (const now of [Number.NaN, 0.5, Number.POSITIVE_INFINITY, '1' as never])
      expect(refusal(advanceClock(bank, session, {now}))).toBe('invalid-time')
    expect(refusal(advanceClock(bank, session, undefined as never))).toBe('invalid-time')
  })
  test('another bank', () => {
    const other = {...bank, name: 'other'}
    expect(refusal(advanceClock(other, session, {now: 0}))).toBe('other-bank')
    expect(() => viewSession(other, session, {now: 0})).toThrow(TypeError)
  })
  test('after the end', () => {
    const finished = accepted(finishSession(bank, session, {now: 1}))
    expect(refusal(say(finished, 'a', 2))).toBe('finished')
    expect(refusal(advanceClock(bank, finished, {now: 2}))).toBe('finished')
  })
  test('a time before the last event counts as the time of that event', () => {
    const tried = accepted(say(begin(bank, modes.challenge, {now: 5000}), 'b', 9000))
    expect(accepted(say(tried, 'a', 10)).tasks[0]?.closed?.at).toBe(9000)
  })
})

describe('a mixed exam', () => {
  const two = makeBank({patterns: ['t/p', 't/q']})
  test('is over after 45 minutes, with what was earned', () => {
    const session = begin(two, modes.mixedExam)
    expect(viewSession(two, session, {now: 0}).timeLeftMs).toBe(2_700_000)
    const over = accepted(advanceClock(two, session, {now: 2_699_999}))
    expect(over.finished).toBeUndefined()
    const late = submitResponse(two, session, {task: 0, response: 'a', now: 2_700_000})
    expect(refusal(late)).toBe('late')
    expect(late.session.finished).toEqual({at: 2_700_000, by: 'time'})
    expect(refusal(skipQuestion(two, late.session, {task: 0, now: 2_700_001}))).toBe('late')
  })
})

describe('a limit for every question without feedback', () => {
  const timed = defineMode({...modes.test, timing: {questionMs: 60_000}})
  test('opens the next question at the limit, however often the clock is advanced', () => {
    const session = begin(bank, timed)
    const once = accepted(advanceClock(bank, session, {now: 300_000}))
    let often = session
    for (let now = 1000; now <= 300_000; now += 1000) often = accepted(advanceClock(bank, often, {now}))
    expect(often).toEqual(once)
    expect(once.tasks.map(({openedAt}) => openedAt)).toEqual([0, 60_000, 120_000, 180_000, 240_000, 300_000])
    expect(viewSession(bank, session, {now: 290_000}).task).toMatchObject({index: 4, timeLeftMs: 10_000})
    const late = submitResponse(bank, session, {task: 1, response: 'a', now: 3_600_000})
    expect(refusal(late)).toBe('late')
    expect(late.session.finished).toEqual({at: 600_000, by: 'completed'})
  })
  test('up to the limit of the session', () => {
    const both = defineMode({...timed, timing: {questionMs: 60_000, totalMs: 150_000}})
    const over = advanceClock(bank, begin(bank, both), {now: 300_000}).session
    expect(over.finished).toEqual({at: 150_000, by: 'time'})
    expect(over.tasks.map(({closed}) => closed?.at)).toEqual([60_000, 120_000, 150_000])
  })
  test('shows a worked example until the learner continues', () => {
    const silent = defineMode({...modes.learn, attempts: modes.test.attempts, feedback: modes.test.feedback})
    const session = begin(bank, silent)
    expect(viewSession(bank, session, {now: 0})).toMatchObject({
      phase: 'closed',
      task: {index: 0, steps: [{}, {}, {}]},
    })
    expect(viewSession(bank, accepted(openNextQuestion(bank, session, {now: 5})), {now: 5})).toMatchObject({
      phase: 'responding',
    })
  })
})

describe('skipping and hints', () => {
  test('a skipped question keeps what it earned', () => {
    const skipped = accepted(skipQuestion(bank, begin(bank, modes.practice), {task: 0, now: 5}))
    expect(skipped.tasks[0]?.closed).toEqual({at: 5, by: 'skip'})
  })
  test('a hint reduces what is earned after it', () => {
    const costly = defineMode({...modes.practice, hints: {max: 2, cost: 0.1}})
    const hinted = accepted(requestHint(bank, begin(bank, costly), {task: 0, now: 0}))
    expect(accepted(say(hinted, 'a', 1)).tasks[0]?.earned).toBe(0.9)
  })
  test('a hint does not reduce what was earned before it', () => {
    const half = makeBank({credit: {d: 0.5}})
    const costly = defineMode({...modes.practice, hints: {max: 2, cost: 0.4}})
    const tried = accepted(submitResponse(half, begin(half, costly), {task: 0, response: 'd', now: 0}))
    const hinted = accepted(requestHint(half, tried, {task: 0, now: 0}))
    const again = accepted(submitResponse(half, hinted, {task: 0, response: 'b', now: 0}))
    expect([tried, hinted, again].map(({tasks}) => tasks[0]?.earned)).toEqual([0.5, 0.5, 0.5])
  })
})

describe('a session stored as JSON', () => {
  const played = accepted(
    openNextQuestion(bank, accepted(say(begin(bank, modes.challenge), 'a', 10)), {now: 20}),
  )
  const text = JSON.stringify(played)
  test('opens unchanged', () => {
    const opened = openSession(JSON.parse(text))
    expect(opened.accepted && JSON.stringify(opened.session)).toBe(text)
  })
  test('opens with its fields in any order', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, inner]) => [name, reversed(inner)]),
      )
    }
    const opened = openSession(reversed(JSON.parse(text)))
    expect(opened.session).toEqual(JSON.parse(text))
    const deep = JSON.parse(`${'['.repeat(32)}${']'.repeat(32)}`)
    const {start, events} = begin(bank, modes.practice)
    const tried = {type: 'responded', at: 30, response: deep, status: 'ungraded', total: 0} as const
    const nested = replaySession({start, events: [...events, tried]})
    expect(openSession(JSON.parse(JSON.stringify(nested))).accepted).toBe(true)
  })
  test('follows from its start and its events', () => {
    expect(JSON.stringify(replaySession(JSON.parse(text)))).toBe(text)
  })
  test('is refused if it does not follow from its events', () => {
    const raised = JSON.parse(text)
    raised.tasks[0].earned = 0.5
    expect(openSession(raised)).toMatchObject({accepted: false, refusal: {code: 'inconsistent'}})
    expect(openSession({...JSON.parse(text), formatVersion: 2})).toMatchObject({
      accepted: false,
      refusal: {code: 'other-version'},
    })
    for (const other of [null, 1, 'x', {}, {formatVersion: 1}, {formatVersion: 1, start: {}, events: 1}])
      expect(openSession(other)).toMatchObject({accepted: false, refusal: {code: 'not-a-session'}})
  })
  test('is refused with an invalid mode if the mode is checked', () => {
    const changed = JSON.parse(text)
    changed.start.mode.attempts = null
    expect(openSession(changed, defineMode)).toMatchObject({
      accepted: false,
      refusal: {code: 'not-a-session'},
    })
    expect(openSession(JSON.parse(text), defineMode).accepted).toBe(true)
  })
})

describe('starting', () => {
  test('refuses a public bank, and says so', () => {
    const publicBank = openPublicBank(toPublicBank({type: 'bank', ...bank}))
    const error = new TypeError('A public bank has no keys to grade with; open bank.json with openBank')
    expect(() => startSession(publicBank as never, modes.test, {seed: 's', now: 0})).toThrow(error)
    expect(() => planSession(publicBank as never, modes.test)).toThrow(error)
  })

  test('asks only the given questions of the given patterns', () => {
    const two = makeBank({patterns: ['t/p', 't/q']})
    const questions = ['t/p/easy-0', 't/q/easy-0']
    expect(begin(two, modes.review, {questions, patterns: ['t/q']}).tasks[0]?.question).toBe('t/q/easy-0')
    expect(
      startSession(two, modes.review, {seed: 's', now: 0, questions: ['t/p/easy-0'], patterns: ['t/q']}),
    ).toMatchObject({
      accepted: false,
      refusal: {code: 'no-questions'},
    })
  })
  test('is refused if there is nothing to ask', () => {
    expect(startSession(bank, modes.review, {seed: 's', now: 0, questions: ['gone']})).toMatchObject({
      accepted: false,
      refusal: {code: 'no-questions'},
    })
  })
  test.each([
    ['a pattern that is not there', {patterns: ['t/none']}, 'patterns of the bank, found t/none'],
    ['no time', {now: 0.5}, 'integer milliseconds as now'],
    ['less than the usual time', {extraTime: 0.5}, 'an extraTime of 1 or more, or unlimited'],
    ['no list', {recent: 'x' as never}, 'texts as seed, id and learner, and as lists of ids'],
    ['no seed', {seed: 1 as never}, 'texts as seed, id and learner, and as lists of ids'],
  ])('throws at %s', (_, options, expected) => {
    const starting = () => startSession(bank, modes.test, {seed: 's', now: 0, ...options})
    expect(starting).toThrow(new TypeError(`Expected ${expected}`))
  })
  test.each(['pattern', 'extratime', 'mode', ''])('lists the options if %j is not one', (name) => {
    const starting = () => startSession(bank, modes.test, {seed: 's', now: 0, [name]: []})
    const names = 'seed, now, id, learner, patterns, questions, kinds, recent, weak, extraTime'
    expect(starting).toThrow(new TypeError(`Unknown option \`${name}\`; expected one of ${names}`))
  })
  test.each(['test', null, undefined, [], {}])('throws for %j instead of a mode', (mode) => {
    const starting = () => startSession(bank, mode as never, {seed: 's', now: 0})
    expect(starting).toThrow(new TypeError('Expected a mode of modes'))
  })
  test('treats null options as absent', () => {
    const nothing = {learner: null, patterns: null, questions: null} as never as {learner?: string}
    const {session} = startSession(bank, modes.test, {seed: 'seed', now: 0, ...nothing})
    expect(session?.start).toEqual(begin(bank, modes.test).start)
  })
})
