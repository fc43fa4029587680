import {describe, expect, expectTypeOf, test} from 'vitest'
import {compileBank} from '../compile.ts'
import type {ChoiceQuestion, PublicChoiceQuestion} from '../kinds/choice/schema.ts'
import type {Question} from '../kinds/kinds.ts'
import type {PublicLineQuestion} from '../kinds/line/schema.ts'
import type {BankNames} from '../kinds/shared/question.ts'
import {type Bank, openBank, openPublicBank} from './open-bank.ts'
import {joinKeys, toBankKeys, toPublicBank} from './split.ts'

interface Names extends BankNames {
  readonly pattern: 'track/pattern'
  readonly question: 'track/pattern/one'
  readonly category: 'output'
}

const {bank: data} = compileBank([
  {path: 'bank.yaml', text: 'name: bank\nversion: 1.0.0\ntracks: [{id: track, title: Track}]\n'},
  {
    path: 'track/pattern/pattern.md',
    text: '---\ntitle: P\ntrack: track\nminutes: 5\nsummary: S\n---\n\n## A\n\nB\n',
  },
  {
    path: 'track/pattern/one.md',
    text: '---\ncategory: output\ndifficulty: easy\n---\n\n# One?\n\n- [x] a\n  > Yes\n- [ ] b\n  > No\n',
  },
])
if (!data) throw new Error('Expected a bank that compiles')
const open = toPublicBank(data)
const keys = toBankKeys(data)
const [key] = Object.values(keys.keys)
if (!key) throw new Error('Expected a key')
const id = 'track/pattern/one'

/** As an untyped JSON import. */
const loose = <T>(value: unknown): T => value as T

describe('openBank', () => {
  test('a bank with literal names is assignable to any bank', () => {
    const named: Bank<Names> = openBank<Names>(data)
    const any: Bank = named
    expect(any.question(id)?.id).toBe(id)
  })

  test('returns plain questions and patterns', () => {
    const bank = openBank(data)
    expect(structuredClone(bank.questions)).toEqual(data.questions)
    expect(structuredClone(bank.patterns)).toEqual(data.patterns)
  })

  test('grades by id, and throws a TypeError for an unknown id', () => {
    const bank = openBank(data)
    expect(bank.grade(id, 'text-a')).toMatchObject({status: 'scored', outcome: 'right'})
    expect(() => bank.grade('toString', 'a')).toThrow(new TypeError('The bank bank has no question toString'))
  })

  test('returns all questions without a filter', () => {
    expect(openBank(data).filter()).toHaveLength(1)
    expect(openPublicBank(open).filter()).toHaveLength(1)
  })
})

describe('filter', () => {
  test.each([
    [
      'a misspelt name',
      {dificulty: 'easy'},
      'Unknown filter dificulty; questions are filtered by kind, pattern, set, difficulty, category, level, tag',
    ],
    ['a question field that is not a filter', {tags: ['a']}, 'Unknown filter tags'],
    ['a number', {difficulty: 1}, 'Expected text or a list of texts as filter difficulty'],
    ['a list of numbers', {tag: [1]}, 'Expected text or a list of texts as filter tag'],
    ['an unknown pattern', {pattern: 'track/patern'}, 'No question or pattern has the pattern track/patern'],
    ['an unknown kind', {kind: ['choice', 'toString']}, 'No question or pattern has the kind toString'],
    ['null as a value', {level: null}, 'Expected text or a list of texts as filter level'],
    ['text', 'easy', 'Expected a filter such as'],
    ['null', null, 'Expected a filter such as'],
  ])('throws a TypeError for %s', (_, filter, message) => {
    for (const bank of [openBank(data), openPublicBank(open)]) {
      expect(() => bank.filter(loose<object>(filter))).toThrow(TypeError)
      expect(() => bank.filter(loose<object>(filter))).toThrow(message)
    }
  })

  test('narrows the type of the questions by kind', () => {
    const [question] = openBank<Names>(data).filter({kind: 'choice'})
    expectTypeOf(question).toEqualTypeOf<ChoiceQuestion<Names> | undefined>()
    const [either] = openPublicBank(open).filter({kind: ['choice', 'line']})
    expectTypeOf(either).toEqualTypeOf<PublicChoiceQuestion | PublicLineQuestion | undefined>()
    const [any] = openBank(data).filter({difficulty: 'easy'})
    expectTypeOf(any).toEqualTypeOf<Question | undefined>()
  })

  test('keeps what matches every field, and ignores an undefined field', () => {
    const ids = (filter: object) =>
      openBank(data)
        .filter(filter)
        .map((question) => question.id)
    expect(ids({difficulty: ['easy', 'hard'], kind: undefined})).toEqual([id])
    expect(ids({difficulty: 'hard'})).toEqual([])
  })
})

describe('a value that is not a bank', () => {
  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['public data', open],
    ['another format version', {...data, formatVersion: 2}],
    ['no patterns', {...data, patterns: undefined}],
    ['a value that is not a question', {...data, questions: [null]}],
    ['a question without options', {...data, questions: [{...data.questions[0], options: undefined}]}],
    ['a question without a kind', {...data, questions: [{...data.questions[0], kind: 'toString'}]}],
  ])('throws a TypeError that says what was expected: %s', (_, given) => {
    for (const take of [toPublicBank, toBankKeys]) {
      expect(() => take(loose(given))).toThrow(expect.objectContaining({name: 'TypeError'}))
      expect(() => take(loose(given))).toThrow(/^Expected /)
    }
  })
})

describe('joinKeys', () => {
  test('accepts imported JSON', () => {
    const json: {type: string; formatVersion: number; keys: {[id: string]: {key: string[]}}} = JSON.parse(
      JSON.stringify(keys),
    )
    expect(joinKeys(JSON.parse(JSON.stringify(open)), json)).toEqual(data)
  })

  test.each([
    ['keys for the bank', keys, keys],
    ['a bank for the keys', open, data],
    ['no keys', open, {...keys, keys: undefined}],
    ['keys of another format version', open, {...keys, formatVersion: 2}],
    ['an empty key', open, {...keys, keys: {[id]: {}}}],
    ['a key that is not an option', open, {...keys, keys: {[id]: {...key, key: ['z']}}}],
    ['a credit without an option', open, {...keys, keys: {[id]: {...key, credit: {z: 1}}}}],
    [
      'a rationale without an option',
      open,
      {...keys, keys: {[id]: {...key, rationales: {z: {text: '', html: ''}}}}},
    ],
  ])('refuses %s with a TypeError that says what was expected', (_, given, givenKeys) => {
    expect(() => joinKeys(loose(given), loose(givenKeys))).toThrow(
      expect.objectContaining({name: 'TypeError'}),
    )
    expect(() => joinKeys(loose(given), loose(givenKeys))).toThrow(/^Expected /)
  })
})
