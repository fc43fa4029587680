import {isDeepStrictEqual} from 'node:util'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {grade, openBank, type Score} from '../../src/index.ts'
import {upTo} from '../run-counts.ts'
import {makeQuestion, optionDrafts, question} from './make-question.ts'

function expectSoundScore(score: Score): void {
  expect(score.possible).toBe(1)
  expect(['scored', 'unanswered', 'malformed']).toContain(score.status)
  if (score.status !== 'scored') return
  expect(Number.isFinite(score.earned)).toBe(true)
  expect(score.earned).toBeGreaterThanOrEqual(-1)
  expect(score.earned).toBeLessThanOrEqual(1)
  expect(Object.is(score.earned, -0)).toBe(false)
}

const isPermutationOf = (parts: readonly unknown[]) => (others: readonly unknown[]) =>
  isDeepStrictEqual(new Set(parts), new Set(others)) && parts.length === others.length

const throwing = (): never => {
  throw new Error('never to be seen')
}

const revoked = (): unknown => {
  const {proxy, revoke} = Proxy.revocable([], {})
  revoke()
  return proxy
}

const proxied = (overrides: Readonly<Record<PropertyKey, unknown>>): unknown =>
  new Proxy(['a'], {
    get: (target, name) => (name in overrides ? overrides[name as string] : Reflect.get(target, name)),
  })

const endless = Object.assign(['a', 'b'], {
  *[Symbol.iterator](): Generator<string> {
    while (true) yield 'a'
  },
})

const selfish: unknown[] = []
selfish.push(selfish)

let calls = 0
/** Names no JSON has; each is graded in every question. */
const odd: readonly (readonly [string, unknown])[] = [
  ['NaN', Number.NaN],
  ['1e309', JSON.parse('1e309')],
  ['-0', -0],
  ['a bigint', 1n],
  ['a symbol', Symbol('a')],
  ['a function', throwing],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 'b']])],
  ['a set of ids', new Set(['a'])],
  ['a boxed string', Object('a')],
  ['ten megabytes', 'a'.repeat(10_000_000)],
  ['a million ids', Array(1_000_000).fill('a')],
  ['a list with holes', Array(3)],
  ['a lone surrogate', '\uD800'],
  ['a right-to-left override', '\u202Ea'],
  ['a lookalike id', 'а'],
  ['an id in capitals', 'A'],
  ['an id with a space', 'a '],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['toString in a list', ['toString', 'hasOwnProperty', '__proto__']],
  ['an object with __proto__', JSON.parse('{"__proto__": ["a"], "length": 1, "0": "a"}')],
  ['an object without a prototype', Object.create(null)],
  ['a list in a list', [['a']]],
  ['a list that holds itself', selfish],
  ['a getter that throws', Object.defineProperty({}, 'length', {get: throwing})],
  ['a list with a getter that throws', Object.defineProperty(['a'], 0, {get: throwing})],
  ['an iterator that throws', Object.assign(['a'], {[Symbol.iterator]: throwing})],
  ['an iterator that never ends', endless],
  ['text of an object', {toString: () => 'a', valueOf: throwing}],
  ['a revoked proxy', revoked()],
  ['a proxy that throws', new Proxy([], {get: throwing, has: throwing, getPrototypeOf: throwing})],
  ['a length of NaN', proxied({length: Number.NaN})],
  ['a length without end', proxied({length: Number.POSITIVE_INFINITY})],
  ['a length that grows', proxied({length: {valueOf: () => ++calls}})],
  ['a length that is a symbol', proxied({length: Symbol('length')})],
  ['a negative length', proxied({length: -1})],
]

describe('grade', () => {
  test.each(odd)('gives a valid score for %s', (_, response) => {
    for (const isRight of [true, false]) {
      const drafts = [
        {id: 'a', isRight: true},
        {id: 'b', isRight},
        {id: 'constructor', isRight: false},
      ]
      expectSoundScore(grade(makeQuestion(drafts), response))
    }
  })

  test('reports a value that throws when read as not plain data', () => {
    const question = makeQuestion([
      {id: 'a', isRight: true},
      {id: 'b', isRight: false},
    ])
    expect(grade(question, revoked())).toMatchObject({status: 'malformed', reason: {code: 'not-plain-data'}})
  })

  test('gives a valid score for any value', () => {
    const response = fc.oneof(
      fc.jsonValue(),
      fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withSet: true,
        withSparseArray: true,
      }),
      fc.array(fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__')),
      fc.string({unit: 'binary'}),
    )
    fc.assert(
      fc.property(question, response, (question, response) => expectSoundScore(grade(question, response))),
      upTo(1000),
    )
  })

  test('gives a valid score for any credit', () => {
    const credit = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.double({min: -1, max: 1, noNaN: true}),
    )
    const drafts = ['a', 'b', 'c', 'd'].map((id, index) => ({id, isRight: index < 2}))
    fc.assert(
      fc.property(credit, fc.subarray(['a', 'b', 'c', 'd']), fc.boolean(), (credit, response, single) => {
        const question = makeQuestion(single ? drafts.slice(1) : drafts, {credit})
        expectSoundScore(grade(question, response))
      }),
      upTo(500),
    )
  })

  test('gives full marks for the key', () => {
    fc.assert(
      fc.property(question, (question) => {
        const response = question.multiple ? question.key : question.key[0]
        expect(grade(question, response)).toMatchObject({status: 'scored', earned: 1, outcome: 'right'})
      }),
      upTo(100),
    )
  })

  test('gives less than full marks for everything else', () => {
    fc.assert(
      fc.property(question, fc.context(), (question, context) => {
        const {options, key, multiple} = question
        for (let bits = 1; bits < 2 ** options.length; bits++) {
          const chosen = options.filter((_, index) => bits & (1 << index)).map(({id}) => id)
          if (!multiple && chosen.length > 1) continue
          const isKey = chosen.length === key.length && chosen.every((id) => key.includes(id))
          context.log(chosen.join())
          expect(grade(question, chosen)).toMatchObject({status: 'scored'})
          const score = grade(question, chosen)
          if (!isKey) expect(score.status === 'scored' && score.outcome).not.toBe('right')
        }
      }),
      upTo(100),
    )
  })

  test('does not depend on the order of the options or of the response', () => {
    const shuffled = optionDrafts.chain((drafts) =>
      fc.record({
        drafts: fc.constant(drafts),
        others: fc.shuffledSubarray(drafts, {minLength: drafts.length}),
        response: fc.shuffledSubarray(drafts.map(({id}) => id)),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({drafts, others, response}) => {
        const score = grade(makeQuestion(drafts), response)
        expect(grade(makeQuestion(drafts), response.toReversed())).toEqual(score)
        // The trace follows the order of the options; the score does not.
        expect(grade(makeQuestion(others), response)).toEqual({
          ...score,
          ...(score.status === 'scored' && {trace: expect.toSatisfy(isPermutationOf(score.trace))}),
        })
      }),
      upTo(500),
    )
  })

  test('counts a repeated id once', () => {
    const twice = optionDrafts.chain((drafts) =>
      fc.record({
        drafts: fc.constant(drafts),
        response: fc.array(fc.constantFrom(...drafts.map(({id}) => id)), {minLength: 1}),
      }),
    )
    fc.assert(
      fc.property(twice, ({drafts, response}) => {
        const question = makeQuestion(drafts)
        expect(grade(question, response)).toEqual(grade(question, [...new Set(response)]))
      }),
      upTo(500),
    )
  })

  test('changes neither the question nor the response', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
      return Object.freeze(value)
    }
    const frozen = freeze(
      makeQuestion([
        {id: 'a', isRight: true},
        {id: 'b', isRight: true},
        {id: 'c', isRight: false},
      ]),
    )
    expect(grade(frozen, Object.freeze(['a', 'c']))).toMatchObject({earned: 0})
  })

  test.each([
    undefined,
    null,
    {},
    {kind: 'choice'},
    {kind: 'toString', key: []},
    {kind: '__proto__', key: []},
    'choice',
  ])('throws a TypeError for %j instead of a question', (value) => {
    expect(() => grade(value as never, 'a')).toThrow(TypeError)
    expect(() => grade(value as never, 'a')).toThrow('Expected a question with its key')
  })

  test('gives the same score through a bank', () => {
    const question = makeQuestion([
      {id: 'a', isRight: true},
      {id: 'b', isRight: false},
    ])
    const head = {formatVersion: 1, name: 'bank', version: '1.0.0', tracks: [], patterns: []} as const
    const bank = openBank({type: 'bank', ...head, questions: [question]})
    for (const response of ['a', 'b', 'c', [], null]) {
      expect(bank.grade(question.id, response)).toEqual(grade(question, response))
    }
  })
})
