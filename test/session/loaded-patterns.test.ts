import {webcrypto} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {createExamServer, createSigner} from '../../src/exam.ts'
import {type Bank, openBank, openBankIndex, toBankIndex} from '../../src/index.ts'
import {
  advanceClock,
  modes,
  planSession,
  resumeSession,
  type Session,
  type StartOptions,
  startSession,
  viewSession,
} from '../../src/session.ts'
import {patternIds, toPatternFile, whole} from './pattern-files.ts'

const [one, two, three] = patternIds
const index = openBankIndex(toBankIndex(whole), {load: (id) => toPatternFile(whole, id)})
const wholeBank = openBank(whole)

const begin = (bank: Bank, options: Partial<StartOptions> = {}): Session => {
  const {session} = startSession(bank, modes.test, {seed: 's', now: 0, ...options})
  if (!session) throw new Error('Expected a session')
  return session
}
const keep = (session: Session): unknown => JSON.parse(JSON.stringify(session))

describe('a session over loaded patterns', () => {
  test('is the same as over the whole bank', async () => {
    const some = await index.load([one, three])
    const options = {patterns: [one, three]}
    expect(begin(some, options)).toEqual(begin(wholeBank, options))
    expect(planSession(some, modes.test, options)).toEqual(planSession(wholeBank, modes.test, options))
    const session = begin(some, options)
    expect(viewSession(some, session, {now: 1})).toEqual(viewSession(wholeBank, session, {now: 1}))
  })

  test('asks about the loaded patterns by default, and keeps to them in the whole bank', async () => {
    const session = begin(await index.load([one, three]))
    expect(session.start.patterns).toEqual([one, three])
    expect(resumeSession(wholeBank, keep(session))).toMatchObject({accepted: true, changes: []})
    const own = begin(openBank(toPatternFile(whole, two)))
    expect(own.start.patterns).toEqual([two])
    expect(begin(wholeBank).start.patterns).toBeUndefined()
  })

  test('cannot start about what is not loaded', async () => {
    const bank = await index.load(one)
    const message = 'The pattern t/two is not loaded'
    expect(() => begin(bank, {patterns: [one, two]})).toThrow(message)
    expect(() => begin(bank, {questions: ['t/one/easy-0', 't/two/easy-0']})).toThrow(message)
    expect(() => planSession(bank, modes.test, {patterns: [two]})).toThrow(message)
    // The bank no longer has it.
    expect(begin(bank, {questions: ['t/one/easy-0', 't/gone']}).tasks).toHaveLength(1)
  })

  test('resumes once its patterns are loaded', async () => {
    const kept = keep(begin(wholeBank, {patterns: [one, two]}))
    const refused = resumeSession(await index.load(one), kept)
    expect(refused).toEqual({accepted: false, refusal: {code: 'not-loaded', data: {patterns: [two]}}})
    const patterns = refused.refusal?.code === 'not-loaded' ? refused.refusal.data.patterns : []
    const more = await index.load([one, ...patterns])
    expect(resumeSession(more, kept)).toMatchObject({accepted: true, changes: []})
  })

  test.each<[string, Partial<StartOptions>, readonly string[]]>([
    ['the whole bank', {}, [two, three]],
    ['questions', {questions: ['t/three/easy-0', 't/one/easy-0']}, [three]],
    ['patterns', {patterns: [two]}, [two]],
  ])('is refused by every call where %s must be loaded', async (_, options, patterns) => {
    const session = begin(wholeBank, options)
    const bank = await index.load(one)
    expect(advanceClock(bank, session, {now: 1})).toEqual({
      session,
      accepted: false,
      refusal: {code: 'not-loaded', data: {patterns}},
    })
    expect(() => viewSession(bank, session, {now: 1})).toThrow(`not loaded: ${patterns.join(', ')}`)
  })

  test('is refused by the file of another pattern', () => {
    const session = begin(wholeBank, {patterns: [two]})
    const other = openBank(toPatternFile(whole, one))
    expect(resumeSession(other, keep(session)).refusal).toEqual({
      code: 'not-loaded',
      data: {patterns: [two]},
    })
    expect(resumeSession(openBank(toPatternFile(whole, two)), keep(session)).accepted).toBe(true)
    expect(resumeSession(other, keep(begin(wholeBank))).refusal).toEqual({
      code: 'not-loaded',
      data: {patterns: []},
    })
  })
})

test('an exam issues and grades loaded patterns, and names one that is not loaded', async () => {
  const ids = ['t/one/easy-0', 't/two/easy-0']
  const settings = {
    hashes: Object.fromEntries(ids.map((id) => [id, 'hash'])),
    signer: await createSigner(webcrypto.subtle, new Uint8Array(32)),
    store: {use: async () => true},
    maxAgeMs: 1000,
  }
  const ask = {attempt: 'a', seed: 's', now: 0}
  const all = createExamServer({bank: await index.load(patternIds), ...settings})
  const some = createExamServer({bank: await index.load(one), ...settings})
  const token = await some.issue({...ask, question: 't/one/easy-0'})
  const given = {attempt: 'a', response: 'a', now: 1}
  expect(await some.grade({...given, token})).toMatchObject({accepted: true, score: {outcome: 'right'}})
  const message = 'The pattern t/two is not loaded'
  await expect(some.issue({...ask, question: 't/two/easy-0'})).rejects.toThrow(message)
  const foreign = await all.issue({...ask, question: 't/two/easy-0'})
  await expect(some.grade({...given, token: foreign})).rejects.toThrow(message)
  expect(() => createExamServer({bank: whole as never, ...settings})).toThrow(TypeError)
})
