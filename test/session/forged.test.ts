import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {type Bank, openBank} from '../../src/index.ts'
import {
  advanceClock,
  defineMode,
  explainRefusal,
  extendSession,
  finishSession,
  grantTime,
  guessPattern,
  judgeResponse,
  modes,
  openNextQuestion,
  openSession,
  replaySession,
  requestHint,
  resumeSession,
  type Session,
  saveDraft,
  skipQuestion,
  submitResponse,
  toSessionRecord,
  viewSession,
} from '../../src/session.ts'
import {bankOf, drafts} from './bank-of.ts'
import {begin} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank({
  patterns: ['t/p', 't/q'],
  count: 4,
  requires: {'t/q': ['t/p']},
  credit: {d: 0.5},
  points: {'t/p/easy-0': 2, 't/q/easy-1': 0.5},
})

/** A session of every mode, partly played: right and wrong responses, hints, a skip. */
const played = Object.values(modes).map((mode) => {
  let session = begin(bank, mode, {seed: 'forged', now: 1000})
  let now = 1000
  const task = (): number => session.tasks.length - 1
  for (const response of ['b', 'a', 'a', 'c', 'a']) {
    now += 1500
    session = guessPattern(bank, session, {task: task(), pattern: 't/p', now}).session
    session = requestHint(bank, session, {task: task(), now}).session
    session = grantTime(bank, session, {addMs: 1000, now}).session
    session = saveDraft(bank, session, {task: task(), response: 'd', now: now + 1}).session
    session = submitResponse(bank, session, {task: task(), response, certainty: 1, now: now + 1}).session
    session = skipQuestion(bank, session, {task: task(), now: now + 2}).session
    session = openNextQuestion(bank, session, {now: now + 3}).session
  }
  return session
})

/** Sessions with responses that no key grades, judged while the session runs and after its end. */
const typed = bankOf(drafts.open, drafts.code, drafts.cloze)
const judged = (['test', 'practice', 'challenge'] as const).map((name) => {
  let session = begin(typed, modes[name], {seed: 'forged', now: 1000})
  for (let now = 2000; !session.finished; now += 1000) {
    const task = session.tasks.length - 1
    const response = {open: 'x', code: 'x', cloze: {one: 'uno'}}[
      typed.question(session.tasks[task]?.question ?? '')?.kind as 'open'
    ]
    session = saveDraft(typed, session, {task, response, now}).session
    session = submitResponse(typed, session, {task, response, now}).session
    session = skipQuestion(typed, session, {task, now}).session
    session = openNextQuestion(typed, session, {now}).session
  }
  for (const task of session.tasks.keys())
    for (const by of ['learner', 'person'] as const)
      session = judgeResponse(typed, session, {
        ...{task, by, now: session.now + 1},
        ...{marks: {why: 1, how: 1}, results: {a: true, b: false}},
      }).session
  return session
})

const oddValues = [
  ...[
    null,
    true,
    '',
    'x',
    'opened',
    '__proto__',
    [],
    {},
    [[]],
    -1,
    0,
    1,
    0.5,
    1e308,
    -1e308,
    2 ** 53,
    Number.NaN,
  ],
  ...[
    Number.POSITIVE_INFINITY,
    {type: 'closed', at: 5000, by: 'right'},
    {type: 'finished', at: 1, by: 'time'},
  ],
]

/** Every path in a value, as its keys. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...path, name]))]
}

type Change = 'replace' | 'remove' | 'double' | 'empty'

function change(data: unknown, [name, ...rest]: readonly string[], how: Change, value: unknown): unknown {
  if (name === undefined || typeof data !== 'object' || data === null) return value
  const entries = Object.entries(data).flatMap(([key, inner]): [string, unknown][] => {
    if (key !== name) return [[key, inner]]
    if (rest.length > 0) return [[key, change(inner, rest, how, value)]]
    if (how === 'remove') return []
    if (how === 'double')
      return [
        [key, inner],
        [key, inner],
      ]
    if (how === 'empty') return [[key, Array.isArray(inner) ? [] : {}]]
    return [[key, value]]
  })
  return Array.isArray(data) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}

const forgery = fc
  .constantFrom(...played, ...judged)
  .chain((session) => {
    const places = placesIn(session).slice(1)
    const step = fc.record({
      path: fc.constantFrom(...places),
      how: fc.constantFrom<Change>('replace', 'remove', 'double', 'empty'),
      value: fc.constantFrom<unknown>(...oddValues),
    })
    return fc.record({session: fc.constant(session), steps: fc.array(step, {minLength: 1, maxLength: 3})})
  })
  .map(({session, steps}) =>
    steps.reduce<unknown>((data, {path, how, value}) => change(data, path, how, value), session),
  )

/** The calls of a page on an opened session; each may be refused, none may throw. */
function goOn(bank: Bank, session: Session): void {
  const now = session.now + 10_000
  const task = session.tasks.length - 1
  const calls = [
    guessPattern(bank, session, {task, pattern: 't/p', now}),
    requestHint(bank, session, {task, now}),
    saveDraft(bank, session, {task, response: 'a', now}),
    submitResponse(bank, session, {task, response: 'a', certainty: 0, now}),
    skipQuestion(bank, session, {task, now}),
    openNextQuestion(bank, session, {now}),
    extendSession(bank, session, {now}),
    finishSession(bank, session, {now}),
    grantTime(bank, session, {addMs: 5000, now}),
    judgeResponse(bank, session, {task: 0, by: 'person', marks: {}, now}),
    advanceClock(bank, session, {now}),
  ]
  for (const {session: after} of [{session}, ...calls]) {
    const view = viewSession(bank, after, {now})
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/)
    toSessionRecord(bank, after)
  }
}

describe('an untrusted session', () => {
  test('is refused, or continues without a throw, with any change', () => {
    let accepted = 0
    let count = 0
    fc.assert(
      fc.property(forgery, (data) => {
        const opened = openSession(JSON.parse(JSON.stringify(data)), defineMode)
        count++
        if (!opened.accepted) return
        accepted++
        if (opened.session.start.bank.name !== bank.name) return
        goOn(bank, opened.session)
        goOn(typed, opened.session)
      }),
    )
    expect(accepted).toBeLessThan(count / 2)
  })

  test.each<[string, (session: Session) => unknown]>([
    ['no event', (session) => ({...session, events: [], tasks: []})],
    ['no bank', ({start: {bank: _, ...start}, ...session}) => ({...session, start})],
    ['no recent questions', ({start: {recent: _, ...start}, ...session}) => ({...session, start})],
    [
      'an event after the end',
      (session) => ({...session, events: [...session.events, {type: 'extended', at: 9e9}]}),
    ],
    ['a million ids', (session) => ({...session, start: {...session.start, weak: Array(1e6).fill('x')}})],
  ])('with %s is refused', (_, forge) => {
    for (const session of played) expect(openSession(forge(session)).accepted).toBe(false)
  })

  const [session] = played
  const opened = session?.events[0]
  if (!session || opened?.type !== 'opened') throw new Error('Expected an opened question')
  const wrong = {
    type: 'responded',
    at: opened.at,
    response: 'b',
    status: 'scored',
    earned: 0,
    outcome: 'wrong',
    total: 0,
  }
  const waiting = {type: 'responded', at: opened.at, response: 'x', status: 'ungraded', total: 0}
  const judgement = {
    type: 'judged',
    at: opened.at,
    task: 0,
    by: 'person',
    response: 'x',
    earned: 1,
    outcome: 'right',
    total: 1,
  }
  const {attemptLimit: _, ...unlimited} = opened

  /** A session of so many events, as it would be replayed. */
  test.each<[string, (count: number) => readonly object[]]>([
    [
      'hints',
      (count) => [{...opened, hintLimit: count}, ...Array(count).fill({type: 'hint-shown', at: opened.at})],
    ],
    ['attempts', (count) => [unlimited, ...Array(count).fill(wrong)]],
    [
      'drafts between attempts',
      (count) => [
        unlimited,
        ...Array(count)
          .fill([{type: 'drafted', at: opened.at, response: 'b'}, wrong])
          .flat(),
      ],
    ],
    [
      'judgements after many attempts',
      (count) => [
        unlimited,
        ...Array(count).fill(wrong),
        waiting,
        {type: 'closed', at: opened.at, by: 'ungraded'},
        ...Array(count).fill(judgement),
      ],
    ],
  ])('is read in time linear in its %s', (_, listEvents) => {
    const costOf = (count: number): number => {
      const events = listEvents(count) as Session['events']
      const data = JSON.parse(JSON.stringify(replaySession({start: session.start, events})))
      const before = process.cpuUsage()
      expect(openSession(data, defineMode).accepted).toBe(true)
      const {user, system} = process.cpuUsage(before)
      return user + system
    }
    costOf(1000)
    const small = costOf(2500)
    expect(costOf(25_000)).toBeLessThan(60 * Math.max(small, 1000))
  })
})

describe('a session on another version of its bank', () => {
  const data = JSON.parse(JSON.stringify({...bank, type: 'bank'}))
  const other = (edit: (question: {id: string; stem: object}) => object | undefined) =>
    openBank({...data, version: '9.0.0', questions: data.questions.flatMap((one: never) => edit(one) ?? [])})
  const start = begin(bank, modes.practice, {seed: 's', now: 0})
  const asked = start.tasks[0]?.question ?? ''

  test('continues if the questions are the same', () => {
    const patched = other((question) => question)
    expect(resumeSession(patched, start)).toMatchObject({accepted: true, changes: []})
    expect(submitResponse(patched, start, {task: 0, response: 'a', now: 1}).accepted).toBe(true)
    expect(viewSession(patched, start, {now: 1})).toEqual(viewSession(bank, start, {now: 1}))
  })

  test.each([
    [
      'changed',
      (question: {id: string; stem: object}) => ({...question, stem: {text: 'Other', html: 'Other'}}),
    ],
    ['gone', () => undefined],
  ] as const)('closes an open question that is %s without counting it, and asks the next', (reason, edit) => {
    const patched = other((question) => (question.id === asked ? edit(question) : question))
    expect(resumeSession(patched, start)).toMatchObject({
      accepted: true,
      changes: [{task: 0, question: asked, reason}],
    })
    const refused = submitResponse(patched, start, {task: 0, response: 'a', now: 1})
    expect(refused).toMatchObject({accepted: false, refusal: {code: 'stale'}})
    expect(viewSession(patched, start, {now: 1}).phase).toBe('closed')
    const next = openNextQuestion(patched, refused.session, {now: 2})
    expect(next).toMatchObject({accepted: true})
    expect(viewSession(patched, next.session, {now: 3}).task?.question.id).not.toBe(asked)
    const done = finishSession(patched, next.session, {now: 4}).session
    expect(toSessionRecord(patched, done)?.results.map(({question}) => question)).not.toContain(asked)
  })

  test('is refused by another bank', () => {
    const foreign = openBank({...data, name: 'foreign'})
    expect(resumeSession(foreign, start)).toMatchObject({accepted: false, refusal: {code: 'other-bank'}})
  })
})

test('an invalid time throws instead of showing keys', () => {
  const times: unknown[] = [Number.POSITIVE_INFINITY, Number.NaN, null, '5', true, [5], undefined, 1e300]
  for (const now of times)
    for (const session of played)
      expect(() => viewSession(bank, session, {now: now as number})).toThrow(TypeError)
})

test.each([
  [
    'another bank',
    (data: object) => ({
      ...data,
      start: {...begin(bank, modes.practice).start, bank: {name: 'x', version: '1'}},
    }),
    'other-bank',
  ],
  ['no session', () => ({}), 'not-a-session'],
  ['a later format', (data: object) => ({...data, formatVersion: 99}), 'other-version'],
  ['a lost event', (data: Session) => ({...data, events: data.events.slice(1)}), 'inconsistent'],
] as const)('a session of %s is not resumed, and the reason is told', (_, change, code) => {
  const data = change(JSON.parse(JSON.stringify(begin(bank, modes.practice))))
  const resumed = resumeSession(bank, data)
  expect(resumed.refusal?.code).toBe(code)
  expect(resumed.refusal && explainRefusal(resumed.refusal)).toMatch(/^[A-Z].*[^.]$/)
})
