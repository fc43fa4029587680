import {describe, expect, test} from 'vitest'
import {foldLiteral, normaliseText, textForPattern, trimLike} from './normalise.ts'
import type {Difference} from './schema.ts'

type Pair = readonly [name: string, ignore: readonly Difference[], one: string, other: string]

const areSame = ([, ignore, one, other]: Pair): boolean =>
  normaliseText(one, ignore) === normaliseText(other, ignore)

describe('two texts are equal', () => {
  const pairs: readonly Pair[] = [
    ['composed and decomposed', [], 'd\u00E9part', 'de\u0301part'],
    ['white space at both ends', [], ' \t\u00A0frog\n', 'frog'],
    ['spaces', ['spaces'], 'a \t\u00A0 b', 'a b'],
    ['case', ['case'], 'ITÁLIE', 'Itálie'],
    ['a sharp s', ['case'], 'STRASSE', 'straße'],
    ['a sigma at the end', ['case'], 'ΟΔΟΣ', 'οδοσ'],
    ['a long s', ['case'], 'ſ', 'S'],
    ['letters that have a dot', ['case'], 'TITLE', 'title'],
    ['diacritics', ['diacritics'], 'tḝst', 'test'],
    ['a stretched Arabic word', ['diacritics'], 'كـتاب', 'كتاب'],
    ['diacritics and case', ['case', 'diacritics'], 'DÉPART', 'depart'],
    ['punctuation', ['punctuation'], "It's, well, me.", 'Its well me'],
    ['punctuation between spaces', ['punctuation', 'spaces'], 'a - b', 'a b'],
    ['punctuation at the ends', ['punctuation'], '« a »', 'a'],
  ]
  test.each(pairs)('apart from %s', (...pair) => expect(areSame(pair)).toBe(true))
})

describe('two texts differ', () => {
  const pairs: readonly Pair[] = [
    ['case', ['spaces'], 'départ', 'DÉPART'],
    ['spaces inside', [], 'a  b', 'a b'],
    ['a space or none', ['spaces'], 'new york', 'newyork'],
    ['diacritics', ['case', 'spaces'], 'depart', 'départ'],
    ['punctuation', ['case', 'spaces'], 'its', "it's"],
    ['a dotless i', ['case'], 'ı', 'i'],
    ['a dotted capital I', ['case'], 'İ', 'i'],
    ['a look-alike', ['case', 'spaces', 'diacritics', 'punctuation'], 'a', 'а'],
    ['a mark that is a letter', ['diacritics'], 'が', 'か'],
    ['a symbol', ['punctuation'], 'C++', 'C'],
    ['signs only', ['punctuation'], '!', '?'],
  ]
  test.each(pairs)('by %s', (...pair) => expect(areSame(pair)).toBe(false))
})

test.each([
  ['a ', 'a', 'a'],
  ['\n a\r\nb \n', 'a\nb', 'a\nb'],
  [' a ', ' a', ' a'],
  [' a ', 'a ', 'a '],
  ['A', 'a', 'A'],
])('%j is compared with the literal %j as %j', (text, literal, expected) => {
  expect(trimLike(literal, foldLiteral(text))).toBe(expected)
})

test('patterns see only single spaces', () => {
  expect(textForPattern(' a\u2028b\r\n\u00A0c\v')).toBe('a b c')
})
