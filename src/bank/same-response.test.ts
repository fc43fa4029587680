import {expect, test} from 'vitest'
import {isSameResponse} from './same-response.ts'

const throws = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error('no')
    },
  },
)
const circular: Record<string, unknown> = {}
circular['self'] = circular
const otherCircular: Record<string, unknown> = {}
otherCircular['self'] = otherCircular

test.each<[string, unknown, unknown, boolean]>([
  ['equal texts', 'a', 'a', true],
  ['texts that differ in case', 'a', 'A', false],
  ['a text and its number', '1', 1, false],
  ['nothing and null', undefined, null, true],
  ['what JSON writes as null', Number.NaN, null, true],
  ['lists', ['a', 'b'], ['a', 'b'], true],
  ['lists in another order', ['a', 'b'], ['b', 'a'], false],
  ['lists of another length', ['a'], ['a', 'b'], false],
  ['a list and an object', ['a'], {0: 'a'}, false],
  ['keys in another order', {a: 1, b: {c: 2, d: 3}}, {b: {d: 3, c: 2}, a: 1}, true],
  ['a key more', {a: 1}, {a: 1, b: 2}, false],
  ['a key without a value', {a: 1, b: undefined}, {a: 1}, true],
  ['another key of the same value', {a: 1}, {b: 1}, false],
  ['a name that all objects have', {toString: 1}, {a: 1}, false],
  ['own prototypes', JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 1}'), true],
  ['what throws, and another', throws, {}, false],
  ['what throws, and itself', throws, throws, true],
  ['circles', circular, otherCircular, false],
  ['lists without end', new Array(2 ** 32 - 1), new Array(2 ** 32 - 1), false],
])('%s', (_, one, other, isSame) => {
  expect(isSameResponse(one, other)).toBe(isSame)
  expect(isSameResponse(other, one)).toBe(isSame)
})
