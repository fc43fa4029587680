import {describe, expect, test} from 'vitest'
import type {PublicQuestion} from '../kinds/kinds.ts'
import {shuffleOptions, shuffleQuestion} from './shuffle-question.ts'

/** Options named by letters; `!` after one pins its position, `$` pins it last. */
function optionsOf(text: string) {
  return [...text.matchAll(/([a-z])([!$]?)/g)].map(([, id = '', sign]) => ({
    id,
    content: {text: id, html: id},
    ...(sign === '!' && {pin: 'place' as const}),
    ...(sign === '$' && {pin: 'last' as const}),
  }))
}

const order = (options: string, seed: string, id = 'track/pattern/question'): string =>
  shuffleOptions({id, options: optionsOf(options)}, seed)
    .map((option) => option.id)
    .join('')

describe('shuffleOptions', () => {
  // Frozen: an attempt started with one version must keep its order in later versions.
  test.each([
    ['abcd', '', 'dabc'],
    ['abcd', 'attempt-1', 'cabd'],
    ['abcd', 'attempt-2', 'cdab'],
    ['abcd', 'attempt-3', 'bacd'],
    ['abcd', '😀', 'dabc'],
    ['abcd', 'é', 'bdac'],
    ['abcd', 'e\u0301', 'bdca'],
    ['abcdefgh', 'attempt-1', 'fedbagch'],
    ['abcdefghijklmnopqrstuvwxyz', 'attempt-1', 'mbgpslrjnuoztqvafwceyhdikx'],
    ['ab!cd$', 'attempt-1', 'abcd'],
    ['a$bcd', 'attempt-1', 'cbda'],
    ['a$b$cd!', 'attempt-2', 'cdab'],
    ['ab', 'attempt-1', 'ab'],
    ['ab', 'attempt-2', 'ab'],
    ['a', 'attempt-1', 'a'],
    ['', 'attempt-1', ''],
  ])('puts %s with the seed %j in the order %s, today and in every version', (options, seed, expected) => {
    expect(order(options, seed)).toBe(expected)
  })

  test('orders questions of one attempt differently', () => {
    const orders = ['one', 'two', 'three', 'four'].map((id) => order('abcdef', 'attempt-1', id))
    expect(new Set(orders).size).toBe(4)
  })

  test('does not change the question', () => {
    const options = Object.freeze(optionsOf('abc$d'))
    shuffleOptions({id: 'q', options}, 'seed')
    expect(options.map(({id}) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('returns the same option objects', () => {
    const options = optionsOf('abc')
    for (const option of shuffleOptions({id: 'q', options}, 'seed')) expect(options).toContain(option)
  })

  test.each([
    ['without a seed', {id: 'q', options: optionsOf('ab')}, undefined, 'Expected a seed as text'],
    [
      'with a number as seed',
      {id: 'q', options: optionsOf('ab')},
      1,
      'Expected a seed as text, found number',
    ],
    [
      'for a question without options',
      {id: 'q', items: []},
      'seed',
      'Expected a question with an id and options',
    ],
    ['for nothing', undefined, 'seed', 'Expected a question with an id and options'],
  ])('throws a TypeError %s', (_, question, seed, message) => {
    // JavaScript callers can pass what the types rule out.
    const shuffle = shuffleOptions as (question: unknown, seed: unknown) => unknown
    expect(() => shuffle(question, seed)).toThrow(TypeError)
    expect(() => shuffle(question, seed)).toThrow(message)
  })
})

const header = {
  id: 'track/pattern/question',
  pattern: 'track/pattern',
  title: {text: '', html: ''},
  stem: {text: '', html: ''},
  hintCount: 0,
} as unknown as PublicQuestion
const items = (letters: string) => optionsOf(letters)
const toIds = (parts: readonly {id: string}[] = []) => parts.map(({id}) => id).join('')
const make = (own: object) => ({...header, ...own}) as PublicQuestion & Record<string, never>

/** The ids of the shown parts, in order. */
function shown(question: PublicQuestion): string {
  switch (question.kind) {
    case 'choice':
      return toIds(question.options)
    case 'order':
      return toIds(question.items)
    case 'match':
      return `${toIds(question.left)} ${toIds(question.right)}`
    case 'cloze':
      return question.blanks.map(({options}) => toIds(options)).join(' ')
    default:
      return ''
  }
}

const questions = {
  choice: make({kind: 'choice', multiple: false, options: optionsOf('ab!cd$')}),
  order: make({kind: 'order', items: items('abcd')}),
  match: make({kind: 'match', heads: [], left: items('abc'), right: items('wxyz')}),
  cloze: make({
    kind: 'cloze',
    blanks: [
      {id: 'one', kind: 'choice', options: items('abcd')},
      {id: 'two', kind: 'text'},
      {id: 'three', kind: 'choice', options: items('abcd')},
      {id: 'four', kind: 'choice', options: items('ab')},
    ],
  }),
  text: make({kind: 'text'}),
}

describe('shuffleQuestion', () => {
  // Frozen, like the orders of options.
  test.each([
    ['choice', 'attempt-1', 'abcd'],
    ['order', 'attempt-1', 'cabd'],
    ['order', 'attempt-3', 'bacd'],
    ['match', 'attempt-1', 'abc ywxz'],
    ['cloze', 'attempt-1', 'adbc  cadb ab'],
    ['cloze', 'attempt-2', 'adbc  acdb ab'],
    ['text', 'attempt-1', ''],
  ] as const)('shows %s with the seed %s as %s, today and in every version', (kind, seed, expected) => {
    expect(shown(shuffleQuestion(questions[kind], seed))).toBe(expected)
  })

  test.each(Object.entries(questions))(
    'does not change %s, and neither adds nor loses a part',
    (_, question) => {
      const before = structuredClone(question)
      const sorted = (text: string) => [...text].sort().join('')
      for (let seed = 0; seed < 20; seed++)
        expect(sorted(shown(shuffleQuestion(question, `${seed}`)))).toBe(sorted(shown(before)))
      expect(question).toEqual(before)
    },
  )

  test.each([
    ['three items', 'abc', ['b', 'c', 'a']],
    ['four items', 'abcd', ['d', 'c', 'b', 'a']],
    ['items and one that does not belong', 'abcd', ['c', 'a', 'b']],
    ['items and two that do not belong', 'abcde', ['e', 'a', 'b']],
  ])('never shows the key of %s', (_, letters, key) => {
    const question = make({kind: 'order', items: items(letters), key})
    const orders = new Set<string>()
    for (let seed = 0; seed < 400; seed++) {
      const order = shown(shuffleQuestion(question, `${seed}`))
      expect([...order].filter((id) => key.includes(id))).not.toEqual(key)
      orders.add(order)
    }
    // Every other order occurs.
    const count = [...letters].reduce((product, _letter, index) => product * (index + 1), 1)
    if (letters.length < 5)
      expect(orders.size).toBe(count - count / [...key].reduce((p, _k, i) => p * (i + 1), 1))
  })

  test('shows two items in either order, since one that is always reversed gives the key away', () => {
    const question = make({kind: 'order', items: items('ab'), key: ['a', 'b']})
    const orders = Array.from({length: 40}, (_, seed) => shown(shuffleQuestion(question, `${seed}`)))
    expect(new Set(orders)).toEqual(new Set(['ab', 'ba']))
  })

  test('ends for ids that repeat, which only forged data has', () => {
    const question = make({kind: 'order', items: items('aaaa'), key: ['a', 'a', 'a', 'a']})
    expect(shown(shuffleQuestion(question, 'seed'))).toBe('aaaa')
  })

  test.each([
    ['without a seed', questions.order, undefined, 'Expected a seed as text, found undefined'],
    ['for an unknown kind', make({kind: 'constructor'}), 'seed', 'Expected a question with an id and a kind'],
    ['for nothing', undefined, 'seed', 'Expected a question with an id and a kind'],
  ])('throws a TypeError %s', (_, question, seed, message) => {
    // JavaScript callers can pass what the types rule out.
    const shuffle = shuffleQuestion as (question: unknown, seed: unknown) => unknown
    expect(() => shuffle(question, seed)).toThrow(TypeError)
    expect(() => shuffle(question, seed)).toThrow(message)
  })
})
