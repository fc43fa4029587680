import {createHmac, webcrypto} from 'node:crypto'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {
  type Claims,
  createExamServer,
  createSigner,
  type ExamServer,
  type TokenSigner,
} from '../../src/exam.ts'
import {type BankData, toBankKeys, toPublicBank} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'
import {upTo} from '../run-counts.ts'
import {bankOf, drafts} from './bank-of.ts'
import {makeBank} from './make-bank.ts'

const secret = new Uint8Array(32).fill(7)
const {subtle} = webcrypto
const bank = makeBank()
const {question: _find, pattern: _pattern, filter: _filter, ...data} = bank
const json: BankData = JSON.parse(JSON.stringify({type: 'bank', ...data}))
const hashes = Object.fromEntries(json.questions.map(({id}) => [id, `hash of ${id}`]))
const asked = {attempt: 'ada-1', question: 't/p/easy-0', seed: 's', now: 1000}

let signer: TokenSigner
beforeAll(async () => {
  signer = await createSigner(subtle, secret)
})

/** Like a table with a unique key: the first insert wins. */
const newStore = () => {
  const used = new Set<string>()
  return {use: async (token: string) => !used.has(token) && Boolean(used.add(token))}
}
const newServer = (more: object = {}): ExamServer =>
  createExamServer({
    publicBank: toPublicBank(json),
    keys: toBankKeys(json),
    hashes,
    signer,
    store: newStore(),
    maxAgeMs: 60_000,
    ...more,
  })

describe('a token', () => {
  const claims: Claims = {attempt: 'ada-1', question: 'q', content: 'c', seed: 'é\u{1f600}', issuedAt: 5}

  test('is verified as signed', async () => {
    expect(await signer.verify(await signer.sign(claims))).toEqual(claims)
  })
  test('is HMAC-SHA-256 over version and payload, as another library computes it', async () => {
    const [form, payload, signature] = (await signer.sign(claims)).split('.')
    expect(createHmac('sha256', secret).update(`${form}.${payload}`).digest('base64url')).toBe(signature)
    expect(JSON.parse(Buffer.from(payload ?? '', 'base64url').toString())).toEqual(claims)
  })
  test('is rejected if any character is changed', async () => {
    const token = await signer.sign(claims)
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === 'A' ? 'B' : 'A'
      expect(await signer.verify(token.slice(0, index) + other + token.slice(index + 1))).toBeUndefined()
    }
  })
  test('is rejected if signed with another secret', async () => {
    const other = await createSigner(subtle, new Uint8Array(32).fill(8))
    expect(await signer.verify(await other.sign(claims))).toBeUndefined()
  })
  test('anything else is rejected, and does not throw', async () => {
    const values = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.string().map((text) => `quizproof-1.${text}`),
    )
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect(await signer.verify(value)).toBeUndefined()
      }),
      upTo(100),
    )
    const token = await signer.sign(claims)
    for (const text of [
      `${token}=`,
      `${token}.`,
      ` ${token}`,
      token.slice(0, -1),
      'x'.repeat(10_000),
      token.replace('quizproof-1', 'none'),
    ])
      expect(await signer.verify(text)).toBeUndefined()
  })
  test.each([
    ['a time that is none', {issuedAt: Number.NaN}],
    ['an attempt that is none', {attempt: undefined}],
    ['an attempt as long as a book', {attempt: 'x'.repeat(7000)}],
  ])('is not signed for %s', async (_, more) => {
    await expect(signer.sign({...claims, ...more} as Claims)).rejects.toThrow(TypeError)
  })
  test('needs a secret of at least the length of the hash', async () => {
    await expect(createSigner(subtle, new Uint8Array(31))).rejects.toThrow(TypeError)
    await expect(createSigner(subtle, 'secret' as never)).rejects.toThrow(TypeError)
    await expect(createSigner(subtle, [])).rejects.toThrow(TypeError)
    await expect(createSigner(subtle, [secret, new Uint8Array(31)])).rejects.toThrow(TypeError)
  })
})

describe('an exam', () => {
  const given = async (server: ExamServer, more: object = {}) => ({
    token: await server.issue(asked),
    attempt: 'ada-1',
    response: 'a',
    now: 2000,
    ...more,
  })

  test('is graded for a client without keys', async () => {
    const server = newServer()
    const graded = await server.grade(await given(server))
    expect(graded).toMatchObject({
      accepted: true,
      score: {outcome: 'right'},
      claims: {question: 't/p/easy-0', seed: 's'},
    })
  })
  test('counts only one of two concurrent responses', async () => {
    const server = newServer()
    const response = await given(server)
    const both = await Promise.all([server.grade(response), server.grade({...response, response: 'b'})])
    expect(both.map(({accepted}) => accepted).sort()).toEqual([false, true])
    expect(both.find(({accepted}) => !accepted)).toMatchObject({accepted: false, refusal: {code: 'used'}})
    expect(await server.grade(response)).toMatchObject({accepted: false, refusal: {code: 'used'}})
  })
  test('counts once for an attempt, however many tokens there are', async () => {
    const server = newServer()
    const again = await server.issue({...asked, now: 1001})
    const other = await server.issue({...asked, attempt: 'ada-2'})
    expect((await server.grade(await given(server, {response: 'b'}))).accepted).toBe(true)
    expect(await server.grade(await given(server, {token: again}))).toMatchObject({
      accepted: false,
      refusal: {code: 'used'},
    })
    const second = await server.grade({token: other, attempt: 'ada-2', response: 'a', now: 2000})
    expect(second.accepted).toBe(true)
  })
  test.each([
    ['code', {source: 'x', results: {'test-1': true}}],
    ['open', {text: 'x', marks: {a: 1}}],
    ['open', {text: 'x', marks: {none: 1}}],
  ] as const)('does not trust what a client claims about its %s', async (kind, response) => {
    const key = kind === 'code' ? [{id: 'test-1'}] : [{id: 'a', points: 1}]
    const questions = json.questions.map((question) =>
      question.id === asked.question ? {...question, kind, key, scoring: 'all-or-nothing'} : question,
    )
    const other = {...json, questions} as unknown as BankData
    const server = newServer({publicBank: toPublicBank(other), keys: toBankKeys(other)})
    const graded = await server.grade(await given(server, {response}))
    expect(graded).toMatchObject({accepted: true, score: {status: 'ungraded'}})
  })
  test('a response that needs a missing pattern engine does not use up the token', async () => {
    const own = bankOf(drafts.pattern)
    const {question: _, pattern: __, filter: ___, grade: ____, ...contents} = own
    const file: BankData = JSON.parse(JSON.stringify({type: 'bank', ...contents}))
    const id = own.questions[0]?.id ?? ''
    const server = newServer({publicBank: toPublicBank(file), keys: toBankKeys(file), hashes: {[id]: 'hash'}})
    const token = await server.issue({...asked, question: id})
    const sent = {token, attempt: asked.attempt, response: 'yeah', now: 2000}
    expect(await server.grade(sent)).toMatchObject({refusal: {code: 'score'}})
    expect(await server.grade({...sent, grading: {patterns}})).toMatchObject({score: {earned: 0.5}})
  })
  test('a response that is not an attempt does not use up the token', async () => {
    const server = newServer()
    const response = await given(server)
    expect(await server.grade({...response, response: ''})).toMatchObject({
      refusal: {code: 'score', data: {score: {status: 'unanswered'}}},
    })
    expect(await server.grade({...response, response: 42})).toMatchObject({
      refusal: {code: 'score', data: {score: {status: 'malformed'}}},
    })
    expect((await server.grade(response)).accepted).toBe(true)
  })
  test.each([
    ['a token of somebody else', {attempt: 'bob-1'}, 'attempt'],
    ['a token that is too old', {now: 61_000}, 'expired'],
    ['a token from the future', {now: 999}, 'expired'],
    ['no time', {now: Number.NaN}, 'expired'],
    ['null for a time', {now: null}, 'expired'],
    ['no token', {token: 'x'}, 'token'],
  ])('refuses %s', async (_, more, refused) => {
    const server = newServer()
    expect(await server.grade(await given(server, more))).toMatchObject({
      accepted: false,
      refusal: {code: refused},
    })
  })
  test('the clocks of two servers may differ by the allowed skew', async () => {
    const server = newServer({clockSkewMs: 500})
    const token = await server.issue(asked)
    expect(await server.grade(await given(server, {token, now: 499}))).toMatchObject({
      accepted: false,
      refusal: {code: 'expired'},
    })
    expect((await server.grade(await given(server, {token, now: 500}))).accepted).toBe(true)
  })
  test('accepts tokens of a former secret while it is kept', async () => {
    const next = new Uint8Array(32).fill(8)
    const token = await newServer().issue(asked)
    const rotated = newServer({signer: await createSigner(subtle, [next, secret])})
    const response = await given(rotated, {token})
    expect((await rotated.grade(response)).accepted).toBe(true)
    const done = newServer({signer: await createSigner(subtle, [next])})
    expect(await done.grade(response)).toMatchObject({accepted: false, refusal: {code: 'token'}})
    const renewed = await rotated.issue({...asked, attempt: 'ada-2'})
    expect((await done.grade({...response, token: renewed, attempt: 'ada-2'})).accepted).toBe(true)
  })
  test.each([{maxAgeMs: 0}, {maxAgeMs: Number.NaN}, {clockSkewMs: -1}])(
    'throws a TypeError for %o',
    (more) => {
      expect(() => newServer(more)).toThrow(TypeError)
    },
  )
  test('accepts a token just before it expires', async () => {
    const server = newServer()
    expect((await server.grade(await given(server, {now: 60_999}))).accepted).toBe(true)
  })
  test('refuses a question that has changed since', async () => {
    const token = await newServer().issue(asked)
    const changed = newServer({hashes: {...hashes, 't/p/easy-0': 'other'}})
    expect(await changed.grade(await given(changed, {token}))).toMatchObject({
      accepted: false,
      refusal: {code: 'content'},
    })
  })
  test('issues tokens only for questions of bank and manifest', async () => {
    for (const question of ['t/p/none', 'constructor'])
      await expect(newServer().issue({...asked, question})).rejects.toThrow(TypeError)
    await expect(newServer({hashes: {}}).issue(asked)).rejects.toThrow(TypeError)
  })
})
