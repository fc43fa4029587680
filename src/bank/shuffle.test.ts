import {describe, expect, test} from 'vitest'
import {shuffleOptions} from './shuffle.ts'

/** Options named by letters; `!` behind one keeps its place, `$` puts it last. */
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
  // Frozen: an attempt that was begun with one version is shown again with another, in the same order.
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
    ['a', 'attempt-1', 'a'],
    ['', 'attempt-1', ''],
  ])('puts %s with the seed %j in the order %s, today and in every version', (options, seed, expected) => {
    expect(order(options, seed)).toBe(expected)
  })

  test('orders questions of one attempt differently', () => {
    const orders = ['one', 'two', 'three', 'four'].map((id) => order('abcdef', 'attempt-1', id))
    expect(new Set(orders).size).toBe(4)
  })

  test('leaves the question as it is', () => {
    const options = Object.freeze(optionsOf('abc$d'))
    shuffleOptions({id: 'q', options}, 'seed')
    expect(options.map(({id}) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('gives the very options it was given', () => {
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
    // What the types rule out reaches it from JavaScript.
    const shuffle = shuffleOptions as (question: unknown, seed: unknown) => unknown
    expect(() => shuffle(question, seed)).toThrow(TypeError)
    expect(() => shuffle(question, seed)).toThrow(message)
  })
})
