import {describe, expect, test} from 'vitest'
import {listTextSamples, matchText} from './match.ts'
import {maximumCharacters} from './normalise.ts'
import {patterns} from './patterns.ts'
import type {Difference, TextForm, TextRule} from './schema.ts'

interface Row {
  readonly as?: TextForm['as']
  readonly ignoreCase?: boolean
}

/** The id of the matching form; forms are named by position. */
function takerOf(
  forms: readonly (readonly [value: string, row?: Row])[],
  response: string,
  ignore: readonly Difference[] = [],
): string | undefined {
  const rule: TextRule = {
    forms: forms.map(
      ([value, row = {}], index): TextForm => ({
        id: `${index}`,
        credit: index === 0 ? 1 : 0,
        as: 'text',
        value,
        ...row,
      }),
    ),
    ignore,
  }
  const match = matchText(rule, response, {patterns})
  return match.status === 'read' ? match.form?.id : match.status
}

const pattern: Row = {as: 'pattern'}

// Moodle, question/type/shortanswer/tests/question_test.php: `*` there is `.*` here, and the rest is quoted.
describe('the cases of Moodle shortanswer', () => {
  test.each([
    ['   Fat dog   ', 'F.*og', true],
    ['Fat dog', 'F.*og', true],
    ['Frog', 'F.*og', true],
    ['Fg', 'F.*og', false],
    ['Frogs', 'F.*og', false],
    ['   Fat dog   ', 'F.*.*og', true],
    ['a', '\\[a-z\\]', false],
    ['[a-z]', '\\[a-z\\]', true],
    ['Frog*toad', 'Frog\\*toad', true],
    ['a', 'Frog\\*toad', false],
    ['0', '0.*', true],
    ['d\u00E9part', 'd\u00E9part', true],
    ['de\u0301part', 'd\u00E9part', true],
  ])('%j against the pattern %j: %s', (response, value, matches) => {
    expect(takerOf([[value, pattern]], response)).toBe(matches ? '0' : undefined)
  })

  test.each([
    ['a', '[a-z]', false],
    ['[a-z]', '[a-z]', true],
    ['Frog*toad', 'Frog*toad', true],
    ['Frog toad', 'Frog*toad', false],
    ['départ', 'DÉPART', false],
    ['de\u0301part', 'd\u00E9part', true],
  ])('%j against the text %j, case counting: %s', (response, value, matches) => {
    expect(takerOf([[value]], response)).toBe(matches ? '0' : undefined)
  })

  test.each([
    ['départ', 'DÉPART'],
    ['ITÁLIE', 'Itálie'],
  ])('%j against the text %j, case not counting', (response, value) => {
    expect(takerOf([[value]], response, ['case'])).toBe('0')
  })
})

// QTI: stringMatch and mapEntry with caseSensitive (grading semantics 1.3).
describe('the cases of QTI', () => {
  test.each([
    ['rEK', 'rek', [], false],
    ['rEK', 'rek', ['case'], true],
    ['newyork', 'York', ['case'], false],
    [' tḝst ', 'test', ['diacritics'], true],
  ] as const)('%j against %j, ignoring %j: %s', (response, value, ignore, matches) => {
    expect(takerOf([[value]], response, ignore)).toBe(matches ? '0' : undefined)
  })

  // patternMatch takes an XSD regular expression, which is anchored (1.4).
  test.each([
    ['cat', true],
    ['concat', false],
    ['cats', false],
    ['a cat', false],
  ])('a pattern matches the whole of %j: %s', (response, matches) => {
    expect(takerOf([['cat', pattern]], response)).toBe(matches ? '0' : undefined)
  })

  test.each(['cat', 'dog'])('each branch matches the whole text: %j', (response) => {
    expect(takerOf([['cat|dog', pattern]], response)).toBe('0')
    expect(takerOf([['cat|dog', pattern]], `${response}s`)).toBeUndefined()
  })
})

// PrairieLearn, pl-string-input: its options are opt-in; removing all spaces is written as a pattern (1.3).
describe('the options of PrairieLearn', () => {
  test.each([
    ['ignore-case', 'Red', 'red', ['case']],
    ['remove-leading-trailing', '  red ', 'red', []],
    ['normalize-to-ascii', 'réd', 'red', ['diacritics']],
  ] as const)('%s', (_, response, value, ignore) => {
    expect(takerOf([[value]], response, ignore)).toBe('0')
  })

  test('remove-spaces', () => {
    for (const response of ['ab', 'a b', ' a  b ']) expect(takerOf([['a\\s*b', pattern]], response)).toBe('0')
  })
})

describe('the order of forms', () => {
  test('the first matching form counts', () => {
    expect(takerOf([['a'], ['A']], 'A', ['case'])).toBe('0')
    expect(takerOf([['a', {as: 'literal'}], ['A']], 'A', ['case'])).toBe('1')
    expect(
      takerOf(
        [
          ['a+', pattern],
          ['.+', pattern],
        ],
        'aa',
      ),
    ).toBe('0')
  })

  test('patterns are tried after texts and literals, in any order', () => {
    expect(takerOf([['.+', pattern], ['a'], ['b', {as: 'literal'}]], 'a')).toBe('1')
    expect(takerOf([['.+', pattern], ['a'], ['b', {as: 'literal'}]], 'b')).toBe('2')
    expect(takerOf([['.+', pattern], ['a'], ['b', {as: 'literal'}]], 'c')).toBe('0')
  })
})

test.each([
  ['print(1)', 'print(1)\r\n', true],
  ['a\nb', '\na\r\nb', true],
  ['a b', 'a  b', false],
  [' a', 'a', false],
  [' a', ' a ', true],
  ['Await', 'await', false],
  ['é', 'e\u0301', true],
])('the literal %j accepts %j: %s', (value, response, matches) => {
  const ignore: Difference[] = ['case', 'spaces', 'diacritics', 'punctuation']
  expect(takerOf([[value, {as: 'literal'}]], response, ignore)).toBe(matches ? '0' : undefined)
})

describe('patterns', () => {
  test('may ignore case', () => {
    expect(takerOf([['k+', {...pattern, ignoreCase: true}]], 'Kk')).toBe('0')
    expect(takerOf([['k+', pattern]], 'Kk')).toBeUndefined()
  })

  test('do not follow the case setting of texts', () => {
    expect(takerOf([['a+', pattern]], 'AA', ['case'])).toBeUndefined()
  })

  test('need an engine only if no text or literal matches', () => {
    const rule = {
      forms: [
        {id: 'a', credit: 1, as: 'text', value: 'cat'},
        {id: 'b', credit: 1, as: 'pattern', value: 'c.t'},
      ] as const,
      ignore: [],
    }
    expect(matchText(rule, 'cat', {})).toMatchObject({status: 'read', form: {id: 'a'}})
    expect(matchText(rule, 'cut', {})).toEqual({
      status: 'ungraded',
      possible: 1,
      reason: expect.objectContaining({code: 'needs-patterns'}),
    })
    expect(matchText(rule, ' ', {})).toEqual({status: 'unanswered', possible: 1})
  })
})

test('the result says how the response was read', () => {
  const forms = [
    {id: 'a', credit: 1, as: 'text', value: 'Cat'},
    {id: 'b', credit: 0.5, as: 'pattern', value: 'c.t+'},
  ] as const
  const rule = {forms, ignore: ['case']} as const
  const textOnly = {...rule, forms: forms.slice(0, 1)}
  const [text, regex] = forms
  expect(matchText(rule, ' CAT ', {patterns})).toEqual({status: 'read', form: text, read: 'cat', credit: 1})
  expect(matchText(rule, ' cutt ', {patterns})).toEqual({
    status: 'read',
    form: regex,
    read: 'cutt',
    credit: 0.5,
  })
  expect(matchText(rule, 'Dog', {patterns})).toEqual({status: 'read', read: 'dog', credit: 0})
  expect(matchText(textOnly, 'Dog', {})).toEqual({status: 'read', read: 'dog', credit: 0})
  expect(matchText(rule, 'a'.repeat(maximumCharacters + 1), {patterns})).toEqual({
    status: 'malformed',
    possible: 1,
    reason: expect.objectContaining({code: 'too-long', data: {maximum: maximumCharacters}}),
  })
})

test('every form is tested with its own text, a pattern with its example', () => {
  const forms: TextForm[] = [
    {id: 'a', credit: 1, as: 'text', value: 'cat'},
    {id: 'b', credit: 1, as: 'literal', value: 'c.t'},
    {id: 'c', credit: 0, as: 'pattern', value: 'c.t', example: 'cut'},
    {id: 'd', credit: 0, as: 'pattern', value: 'd.t'},
  ]
  expect(listTextSamples({forms})).toEqual([
    {form: forms[0], response: 'cat'},
    {form: forms[1], response: 'c.t'},
    {form: forms[2], response: 'cut'},
  ])
})

test.each([
  ['', 'unanswered'],
  [' \u00A0\n', 'unanswered'],
  ['a'.repeat(maximumCharacters), undefined],
  ['a'.repeat(maximumCharacters + 1), 'malformed'],
  ['\uD800', undefined],
  ['\u202Ea', undefined],
])('response %# is read as written', (response, expected) => {
  expect(takerOf([['b']], response)).toBe(expected)
})
