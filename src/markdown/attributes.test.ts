import {describe, expect, test} from 'vitest'
import {toSourceFile} from '../diagnostics/source-file.ts'
import {readAttributes, splitAttributes} from './attributes.ts'

describe('splitAttributes', () => {
  test.each([
    ['ada {#first}', 'ada', '#first'],
    ['ada {#first pin credit=0.5}', 'ada', '#first pin credit=0.5'],
    ['{#only}', '', '#only'],
    ['a {pin}  ', 'a', 'pin'],
    ['a\t{pin}', 'a', 'pin'],
    ['a {b} {pin}', 'a {b}', 'pin'],
    ['a {title="b c"}', 'a', 'title="b c"'],
  ])('splits the attributes from %j', (text, rest, attributes) => {
    expect(splitAttributes(text)).toEqual({text: rest, attributes})
  })

  test.each([
    '{1, 2}',
    'a {1: 2}',
    'a { }',
    'a {}',
    'a{#b}',
    'a {#b} c',
    'a {#b',
    'a #b}',
    'a {b{#c}',
    'a {"b"}',
    'a {-1}',
  ])('reads %j as text', (text) => {
    expect(splitAttributes(text)).toEqual({text})
  })
})

/** Attributes on line 3, from column 5. */
function read(text: string, known?: readonly string[]) {
  const source = toSourceFile('a.md', text)
  const {id, values, places, place} = readAttributes(source, text, {line: 3, column: 5}, known)
  const faults = source.diagnostics.map(({code, place}) => [code, place.start.column, place.end.column])
  return {id, values: Object.fromEntries(values), names: [...places.keys()], place, faults}
}

describe('readAttributes', () => {
  test.each([
    ['#a', 'a', {}],
    ['#a-1 pin', 'a-1', {pin: ''}],
    ['pin=last', undefined, {pin: 'last'}],
    ['credit=-0.5', undefined, {credit: '-0.5'}],
    ['title="two words" x', undefined, {title: 'two words', x: ''}],
    ['title=""', undefined, {title: ''}],
    ['constructor=1', undefined, {constructor: '1'}],
    ['', undefined, {}],
  ])('reads %j', (text, id, values) => {
    expect(read(text)).toMatchObject({id, values, faults: []})
  })

  test.each([
    ['#A', [['attribute/id', 5, 7]]],
    ['#', [['attribute/id', 5, 6]]],
    ['#a--b', [['attribute/id', 5, 10]]],
    ['#a #b', [['attribute/repeated', 8, 10]]],
    ['pin pin', [['attribute/repeated', 9, 12]]],
    ['pni', [['attribute/unknown', 5, 8]]],
    ['pin credit=1 pni=2', [['attribute/unknown', 18, 23]]],
    ['a=b=c', [['attribute/syntax', 5, 10]]],
    ['=b', [['attribute/syntax', 5, 7]]],
    ['1a', [['attribute/syntax', 5, 7]]],
    ['__proto__=1', [['attribute/syntax', 5, 16]]],
    ['a="b', [['attribute/syntax', 5, 9]]],
    [
      '#A #a a=b=c',
      [
        ['attribute/id', 5, 7],
        ['attribute/repeated', 8, 10],
        ['attribute/syntax', 11, 16],
      ],
    ],
  ])('reports each fault of %j at its place', (text, faults) => {
    expect(read(text, ['pin', 'credit']).faults).toEqual(faults)
  })

  test('the place of the attributes includes the braces', () => {
    expect(read('#a b').place).toEqual({start: {line: 3, column: 4}, end: {line: 3, column: 10}})
  })
})
