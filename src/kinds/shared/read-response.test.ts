import {describe, expect, test} from 'vitest'
import {isEmptyResponse, readEntries, readList} from './read-response.ts'

const malformed = (reason: object): unknown => ({status: 'malformed', possible: 1, reason})
const tooMany = malformed({code: 'too-many-entries', data: {maximum: 1000}})
const notBlanks = malformed({code: 'wrong-type', data: {expected: 'blanks'}})

describe('a list', () => {
  test.each<[what: string, value: readonly unknown[], read: unknown]>([
    ['none', [], []],
    ['some', ['a', 1, null], ['a', 1, null]],
    ['holes', Array(2), [undefined, undefined]],
    ['as many as are read', Array(1000).fill(0), Array(1000).fill(0)],
    ['one more', Array(1001).fill(0), tooMany],
    ['an iterator that never ends', Object.assign([1], {[Symbol.iterator]: () => ({next: () => ({})})}), [1]],
  ])('%s', (_, value, read) => expect(readList(value)).toEqual(read))
})

describe('an object', () => {
  const entries = (count: number): [string, number][] =>
    Array.from({length: count}, (_, index) => [`${index}`, index])

  test.each<[what: string, value: unknown, read: unknown]>([
    ['no field', {}, []],
    [
      'some',
      {a: 1, b: null},
      [
        ['a', 1],
        ['b', null],
      ],
    ],
    ['ignores inherited fields', Object.create({a: 1}), []],
    ['a name from Object.prototype', JSON.parse('{"__proto__": 1}'), [['__proto__', 1]]],
    ['as many as are read', Object.fromEntries(entries(1000)), entries(1000)],
    ['one more', Object.fromEntries(entries(1001)), tooMany],
    ['a list', [1], notBlanks],
    ['null', null, notBlanks],
    ['a text', 'a', notBlanks],
  ])('%s', (_, value, read) => expect(readEntries(value, 'blanks')).toEqual(read))
})

test.each([
  [undefined, true],
  [null, true],
  ['', true],
  [' ', false],
  [0, false],
  [false, false],
  [[], false],
])('isEmptyResponse(%j) is %s', (value, nothing) => expect(isEmptyResponse(value)).toBe(nothing))
