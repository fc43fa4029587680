import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  addSession,
  emptyProgress,
  findPersonalBest,
  finishSession,
  guessPattern,
  type Mode,
  mergeProgress,
  modes,
  openNextQuestion,
  type Progress,
  readHistory,
  type SessionRecord,
  submitResponse,
  toPatternProgress,
  toSessionRecord,
} from '../../src/session.ts'
import {upTo} from '../run-counts.ts'
import {accepted, begin, current} from './drive.ts'
import {makeBank} from './make-bank.ts'

const bank = makeBank({patterns: ['t/p', 't/q'], count: 6})

interface Played {
  readonly id: string
  readonly responses: string
  readonly at?: number
  readonly patterns?: readonly string[]
}

/** The record of a session of these responses, finished after the last. */
function played(mode: Mode, {id, responses, at = 0, patterns = ['t/p']}: Played): SessionRecord {
  let session = begin(bank, mode, {seed: id, patterns, now: at})
  for (const response of responses) {
    if (session.tasks.at(-1)?.closed) session = accepted(openNextQuestion(bank, session, {now: at}))
    const call = {task: current(session), now: at}
    if (mode.asksPattern && session.tasks.at(-1)?.guessedPattern === undefined)
      session = accepted(guessPattern(bank, session, {...call, pattern: 't/p'}))
    session = accepted(submitResponse(bank, session, {...call, response}))
  }
  const ended = session.finished ? session : accepted(finishSession(bank, session, {now: at}))
  const record = toSessionRecord(bank, ended)
  if (!record) throw new Error('Expected a record')
  return record
}

const of = (...records: readonly SessionRecord[]): Progress => records.reduce(addSession, emptyProgress)

describe('a record', () => {
  test('exists only for a finished session', () => {
    expect(toSessionRecord(bank, begin(bank, modes.test))).toBeUndefined()
  })
  test('contains the result of every question, and the verdict', () => {
    const record = played(modes.test, {id: 'one', responses: 'aaaaaaaaab'})
    expect(record.results).toHaveLength(10)
    expect(record.results.at(-1)).toMatchObject({
      outcome: 'wrong',
      earned: 0,
      rightFirstTime: false,
      pattern: 't/p',
    })
    expect(record.mastery).toMatchObject([
      {pattern: 't/p', verdict: 'strong', counts: {hard: {asked: 3, right: 2}}},
    ])
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  })
})

describe('levels (Khan Academy)', () => {
  const practice = (id: string, responses: string, at: number) => played(modes.practice, {id, responses, at})
  const exam = (id: string, at: number, response = 'a') =>
    played(modes.mixedExam, {id, responses: response.repeat(10), at, patterns: ['t/p', 't/q']})
  const [six, nine, ten] = ['a'.repeat(6), 'a'.repeat(9), 'a'.repeat(10)]
  test('use all marks: ending a session early forfeits the rest', () => {
    const level = (...records: readonly SessionRecord[]) => toPatternProgress(of(...records), 't/p').level
    for (const mode of [modes.challenge, modes.practice, modes.test])
      expect(level(played(mode, {id: '1', responses: 'a'}))).toBe('attempted')
    expect(level(practice('1', ten.slice(0, 7), 1))).toBe('familiar')
    const one = played(modes.mixedExam, {id: '2', responses: 'a', at: 2, patterns: ['t/p', 't/q']})
    expect(level(practice('1', ten, 1), one, {...one, id: '3'})).toBe('proficient')
    const {unreached, ...old} = practice('1', six, 1)
    expect(unreached).toBe(4)
    expect(level(old)).toBe('proficient')
  })
  test.each([
    ['not-started', of()],
    ['attempted', of(practice('1', `${six}bcdbcdbcdbcd`, 1))],
    ['familiar', of(practice('1', `${nine}bcd`, 1))],
    ['proficient', of(practice('1', ten, 1))],
    ['mastered', of(practice('1', ten, 1), exam('2', 2))],
    ['familiar', of(practice('1', `${nine}bcd`, 3), exam('2', 2))],
    ['proficient', of(practice('1', `${nine}bcd`, 1), exam('2', 2))],
    ['proficient', of(practice('1', ten, 1), exam('2', 2), exam('3', 3, 'ba'))],
    [
      'not-started',
      of(played(modes.drill, {id: '1', responses: 'a'}), played(modes.learn, {id: '2', responses: ''})),
    ],
  ])('%s', (level, progress) => {
    expect(toPatternProgress(progress, 't/p').level).toBe(level)
  })
})

describe('badges', () => {
  test('are kept once, gold if they ever were, with their evidence', () => {
    const plain = played(modes.challenge, {id: '1', responses: 'baaaaa', at: 1})
    const gold = played(modes.challenge, {id: '2', responses: 'aaaaa', at: 2})
    const again = played(modes.challenge, {id: '3', responses: 'baaaaa', at: 3})
    const {badges} = toPatternProgress(of(plain, gold, again), 't/p')
    expect(badges).toMatchObject([{name: 'Badge of t/p', level: 'gold'}])
    expect(badges[0]?.evidence).toEqual(gold.results.map(({question}) => question))
    expect(toPatternProgress(of(plain), 't/p').badges).toMatchObject([{level: 'plain'}])
    expect(toPatternProgress(of(plain), 't/q').badges).toEqual([])
  })
})

describe('the personal best', () => {
  const blitz = ['ab', 'aab', 'aa'].map((responses, at) => played(modes.blitz, {id: `${at}`, responses, at}))
  test('is the session of the mode with the most points, the first if equal', () => {
    expect(findPersonalBest(of(...blitz), 'blitz')?.id).toBe('1')
    expect(findPersonalBest(of(...blitz), 'blitz')?.points?.earned).toBe(2100)
    expect(findPersonalBest(of(...blitz), 'test')).toBeUndefined()
    expect(findPersonalBest(of(played(modes.drill, {id: '9', responses: 'a'})), 'drill')).toBeUndefined()
  })
  test('is the earlier of equals, with any ids', () => {
    const [late, early] = [9, 3].map((at, index) => played(modes.blitz, {id: `${index}`, responses: 'a', at}))
    if (!late || !early) throw new Error('Expected two records')
    expect(findPersonalBest(of(late, early), 'blitz')).toEqual({...early})
  })
})

describe('history', () => {
  const tests = ['1', '2', '3'].map((id, at) => played(modes.test, {id, responses: 'aaaaaaaaab', at}))
  test('has the questions of the last two sessions of the mode', () => {
    const recent = new Set(tests.slice(1).flatMap(({results}) => results.map(({question}) => question)))
    const history = readHistory(of(...tests, played(modes.blitz, {id: '4', responses: 'a', at: 9})), {
      mode: 'test',
      patterns: ['t/p'],
    })
    expect(new Set(history.recent)).toEqual(recent)
    expect(readHistory(of(...tests), {mode: 'test', patterns: ['t/q']})).toEqual({recent: [], weak: []})
  })
  test('lists the least recently asked questions first', () => {
    const [result] = tests[0]?.results ?? []
    const at = (finishedAt: number, ids: string) => {
      const results = [...ids].map((question) => ({...result, question}))
      return {...tests[0], id: `${finishedAt}`, finishedAt, results} as SessionRecord
    }
    const progress = of(at(1, 'abc'), at(2, 'da'))
    expect(readHistory(progress, {mode: 'test'}).recent).toEqual(['b', 'c', 'd', 'a'])
  })
  test('lists questions whose last result was not right', () => {
    const [first] = tests
    const missed = first?.results.at(-1)?.question ?? ''
    expect(readHistory(of(...tests.slice(0, 1)), {mode: 'test'}).weak).toEqual([missed])
    const better = {...tests[1], results: [{...first?.results.at(-1), outcome: 'right'}]} as SessionRecord
    expect(readHistory(of(...tests.slice(0, 1), better), {mode: 'test'}).weak).toEqual([])
  })
})

describe('two devices', () => {
  const record = fc.record({
    id: fc.constantFrom('a', 'b', 'c', '__proto__'),
    mode: fc.constant('test'),
    startedAt: fc.nat(1),
    finishedAt: fc.nat(2),
    marked: fc.boolean(),
    results: fc.array(
      fc.constant({
        question: 'q',
        pattern: 'p',
        difficulty: 'easy',
        outcome: 'right',
        earned: 1,
        rightFirstTime: true,
      } as const),
      {
        maxLength: 2,
      },
    ),
    mastery: fc.constant([]),
  })
  const progress = fc.array(record, {maxLength: 5}).map((records) => of(...records))

  test('merge to the same in any order and number', () => {
    fc.assert(
      fc.property(progress, progress, progress, (one, other, third) => {
        expect(mergeProgress(one, other)).toEqual(mergeProgress(other, one))
        expect(mergeProgress(mergeProgress(one, other), third)).toEqual(
          mergeProgress(one, mergeProgress(other, third)),
        )
        expect(mergeProgress(one, one)).toEqual(one)
        expect(mergeProgress(one, emptyProgress)).toEqual(one)
      }),
      upTo(100),
    )
  })
  test('lose no session', () => {
    fc.assert(
      fc.property(progress, progress, (one, other) => {
        const keysOf = ({sessions}: Progress) => sessions.map(({id, startedAt}) => `${id} ${startedAt}`)
        const keys = new Set([...keysOf(one), ...keysOf(other)])
        expect(keysOf(mergeProgress(one, other))).toEqual([...keys].sort())
      }),
      upTo(100),
    )
  })
  test('keep several sessions with the same id', () => {
    const records = [modes.practice, modes.challenge, modes.test].map((mode, at) =>
      played(mode, {id: 'monday', responses: 'a', at}),
    )
    expect(of(...records).sessions.map(({mode}) => mode)).toEqual(['practice', 'challenge', 'test'])
  })
  test('keep the record with more questions of a session continued on both', () => {
    const [short, long] = ['aa', 'aaaa'].map((responses) => played(modes.test, {id: 'same', responses}))
    if (!short || !long) throw new Error('Expected two records')
    expect(mergeProgress(of(long), of(short)).sessions).toEqual([long])
  })
})
