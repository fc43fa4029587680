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

/** Lists nested to this depth. */
function nested(count: number): unknown {
  let list: unknown = 'a'
  for (let depth = 0; depth < count; depth++) list = [list]
  return list
}
const listOf = (count: number): string[] => Array.from({length: count}, () => 'a')
const objectOf = (count: number): object => ({...listOf(count)})

test.each<[string, unknown, unknown, boolean]>([
  ['equal texts', 'a', 'a', true],
  ['texts that differ in case', 'a', 'A', false],
  ['a text and its number', '1', 1, false],
  ['nothing and null', undefined, null, true],
  ['values that JSON writes as null', Number.NaN, null, true],
  ['lists', ['a', 'b'], ['a', 'b'], true],
  ['lists in another order', ['a', 'b'], ['b', 'a'], false],
  ['lists of another length', ['a'], ['a', 'b'], false],
  ['a list and an object', ['a'], {0: 'a'}, false],
  ['keys in another order', {a: 1, b: {c: 2, d: 3}}, {b: {d: 3, c: 2}, a: 1}, true],
  ['an extra key', {a: 1}, {a: 1, b: 2}, false],
  ['a key without a value', {a: 1, b: undefined}, {a: 1}, true],
  ['another key with the same value', {a: 1}, {b: 1}, false],
  ['a name from Object.prototype', {toString: 1}, {a: 1}, false],
  ['own prototypes', JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 1}'), true],
  ['a value that throws, and another', throws, {}, false],
  ['a value that throws, and itself', throws, throws, true],
  ['circles', circular, otherCircular, false],
  ['a value that JSON writes as null, and 0', Number.NEGATIVE_INFINITY, 0, false],
  ['an empty list and an empty object', [], {}, false],
  ['lists of other objects', [{a: 1}], [{a: 2}], false],
  ['deep lists', nested(1000), nested(1000), true],
  ['lists beyond the depth limit', nested(10_001), nested(10_001), false],
  ['lists of the maximum length', listOf(9_999), listOf(9_999), true],
  ['longer ones', listOf(10_000), listOf(10_000), false],
  ['objects with the maximum number of names', objectOf(9_999), objectOf(9_999), true],
  ['of more', objectOf(10_000), objectOf(10_000), false],
  ['endless lists', new Array(2 ** 32 - 1), new Array(2 ** 32 - 1), false],
])('%s', (_, one, other, isSame) => {
  expect(isSameResponse(one, other)).toBe(isSame)
  expect(isSameResponse(other, one)).toBe(isSame)
})
