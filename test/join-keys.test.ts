import {describe, expect, test} from 'vitest'
import {
  type BankKeys,
  joinKeys,
  toBankKeys,
  toPublicBank,
  toPublicQuestion,
  toQuestionKey,
} from '../src/index.ts'
import {readFixtures} from './read-fixtures.ts'

// Splits and joins banks of stored fixture questions; nothing is compiled.

const fixtures = readFixtures()
const head = {type: 'bank', formatVersion: 1, name: 'bank', version: '1.0.0'} as const
const bankOf = (questions: readonly object[]) => ({...head, tracks: [], patterns: [], questions})

test('splitting and joining keeps every fixture', () => {
  const questions = fixtures.flatMap(({name, questions}) =>
    questions.map((question, index) => ({...question, id: `${name}#${index}`})),
  )
  const bank = {...bankOf(questions), title: 'Bank', tracks: [{id: 'track', title: 'Track'}]}
  expect(joinKeys(toPublicBank(bank), toBankKeys(bank))).toStrictEqual(bank)
  expect(Object.keys(toBankKeys(bank).keys)).toEqual(questions.map(({id}) => id))
})

const rich = {text: '', html: ''}
const text = {kind: 'text', forms: [], ignore: [], rationales: {}}
const choice = {kind: 'choice', right: 'text-b', rationales: {}}

/** A question of a fixture, with another key. */
function questionOf(fixture: string, changes: object): object {
  const [question] = fixtures.find(({name}) => name === fixture)?.questions ?? []
  if (!question) throw new Error(`Expected a question in ${fixture}`)
  return {...question, ...changes}
}

describe('refuses a key that names a missing part', () => {
  test.each<[fixture: string, changes: object, found: string]>([
    ['choice/single', {key: ['second', 'z']}, 'z'],
    ['choice/single', {credit: {z: 0}}, 'z'],
    ['choice/single', {rationales: {second: rich, z: rich}}, 'z'],
    ['choice/single', {formerIds: {a: 'z'}}, 'z'],
    ['order/plain', {key: ['a', 'z']}, 'z'],
    ['match/plain', {key: {a: '1', b: '1', c: '1', d: '1', z: '1'}}, 'z'],
    ['match/plain', {key: {a: '1', b: 'z', c: '1', d: '1'}}, 'b'],
    ['match/plain', {key: {a: '1', b: '1', d: '1'}}, 'c'],
    ['cloze/choice-with-credit', {key: {one: choice, z: text}}, 'z'],
    ['cloze/choice-with-credit', {key: {}}, 'one'],
    ['cloze/choice-with-credit', {key: {one: text}}, 'one'],
    ['cloze/choice-with-credit', {key: {one: {...choice, right: 'z'}}}, 'z'],
    ['cloze/choice-with-credit', {key: {one: {...choice, credit: {z: 0}}}}, 'z'],
    ['cloze/choice-with-credit', {key: {one: {...choice, rationales: {z: rich}}}}, 'z'],
    ['cloze/choice-with-credit', {key: {one: {...choice, formerIds: {a: 'z'}}}}, 'z'],
    ['cloze/choice-with-credit', {key: {one: {kind: 'choice', rationales: {}}}}, 'undefined'],
    ['line/several', {key: [0]}, '0'],
    ['line/several', {key: [5, 6]}, '6'],
    ['line/several', {rationales: {7: rich}}, '7'],
    ['line/several', {fence: 1}, 'fence 1'],
    ['line/several', {stem: rich}, 'fence 0'],
    ['numeric/units-and-penalty', {rationales: {z: rich}}, 'z'],
    ['text/plain', {rationales: {z: rich}}, 'z'],
    ['output/plain', {rationales: {z: rich}}, 'z'],
    ['code/plain', {key: [{id: 'small', program: {lines: []}}, {}]}, '[object Object]'],
    ['open/plain', {key: [{id: 'cause', points: 1}, {}]}, '[object Object]'],
  ])('%s with %j: %s', (fixture, changes, found) => {
    const bank = bankOf([questionOf(fixture, changes)])
    const join = () => joinKeys(toPublicBank(bank), toBankKeys(bank))
    expect(join).toThrow(TypeError)
    expect(join).toThrow(`Expected ids of options in the key of track/pattern/question, found ${found}`)
  })

  test.each<[fixture: string, changes: object]>([
    ['choice/single', {credit: {first: 0.5}, rationales: {first: rich}}],
    ['cloze/choice-with-credit', {key: {one: {...choice, credit: {'text-a': 0}, rationales: {third: rich}}}}],
    ['line/several', {key: [1, 5], rationales: {1: rich}}],
    ['numeric/units-and-penalty', {rationales: {a: rich}}],
  ])('but not %s with %j', (fixture, changes) => {
    const bank = bankOf([questionOf(fixture, changes)])
    expect(joinKeys(toPublicBank(bank), toBankKeys(bank))).toStrictEqual(bank)
  })
})

describe('refuses parts of different banks', () => {
  const bank = bankOf([questionOf('choice/single', {}), questionOf('text/plain', {id: 'other'})])
  const ofChoice = 'track/pattern/question'

  test.each<[what: string, changes: object | ((keys: BankKeys['keys']) => object), expected: string]>([
    ['another name', {name: 'x'}, 'Expected the keys of bank 1.0.0, found those of x 1.0.0'],
    ['another version', {version: '2.0.0'}, 'Expected the keys of bank 1.0.0, found those of bank 2.0.0'],
    ['no keys at all', {keys: null}, 'Expected keys in a keys.json'],
    ['a text for keys', {keys: 'x'}, 'Expected keys in a keys.json'],
    ['no key of a question', {keys: {}}, 'Expected a key of track/pattern/question, found none'],
    ['another format', {formatVersion: 2}, 'Expected a keys.json of format version 1, found 2'],
    ['no name', {name: 1}, 'Expected a keys.json with the name and version of its bank'],
    ['no version', {version: 1}, 'Expected a keys.json with the name and version of its bank'],
    ['a bank', {type: 'bank'}, 'Expected the data of a keys.json'],
    [
      'the key of another kind',
      (keys) => ({keys: {...keys, other: keys[ofChoice]}}),
      'Expected other with its key and all its fields, as in bank.json',
    ],
  ])('keys with %s', (_, changes, expected) => {
    const kept = toBankKeys(bank)
    const changed = {...kept, ...(typeof changes === 'function' ? changes(kept.keys) : changes)}
    const join = () => joinKeys(toPublicBank(bank), changed)
    expect(join).toThrow(TypeError)
    expect(join).toThrow(expected)
  })

  const named = 'Expected questions, patterns and tracks with ids in a bank.json'
  test.each<[what: string, changes: object, expected: string]>([
    ['questions that are no list', {questions: {}}, named],
    ['a question of no object', {questions: ['x']}, named],
    ['a question that is null', {questions: [null]}, named],
    ['a question without an id', {questions: [...bank.questions, {}]}, named],
    ['a question with a number for its id', {questions: [{id: 1}]}, named],
    ['patterns without an id', {patterns: [{}]}, named],
    ['tracks without an id', {tracks: [{}]}, named],
    [
      'a question without a kind',
      {questions: [questionOf('choice/single', {kind: 'toString'})]},
      'Expected track/pattern/question with its key and all its fields, as in bank.json',
    ],
  ])('a bank with %s', (_, changes, expected) => {
    for (const take of [toPublicBank, toBankKeys]) {
      expect(() => take({...bank, ...changes})).toThrow(TypeError)
      expect(() => take({...bank, ...changes})).toThrow(expected)
    }
  })
})

test('refuses a value that is not a question', () => {
  for (const take of [toPublicQuestion, toQuestionKey]) {
    expect(() => take(undefined as never)).toThrow(TypeError)
    expect(() => take(undefined as never)).toThrow('Expected a question with its key and all its fields')
  }
})
