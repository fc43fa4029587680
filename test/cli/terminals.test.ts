import {describe, expect, test} from 'vitest'
import {layOut} from '../../src/cli/practice/lay-out.ts'
import {markOf, readTyped, toKeyLines, toPrompt} from '../../src/cli/practice/terminals.ts'
import type {PublicQuestion, Question} from '../../src/index.ts'
import {readFixtures} from '../read-fixtures.ts'
import {makeBank} from '../session/make-bank.ts'

const bank = makeBank()
const rich = (text: string) => ({text, html: text})
const items = ['x', 'y', 'z'].map((id) => ({id, content: rich(`item ${id}`)}))
const question = (own: object): PublicQuestion => ({...bank.questions[0], ...own}) as PublicQuestion

describe('the key', () => {
  const questions = readFixtures().flatMap(({questions: [question], name}) =>
    question ? [{name, question}] : [],
  )
  const linesOf = (whole: Question, shown: PublicQuestion = whole): string[] =>
    layOut(toKeyLines(whole, shown), 80)
  test('is shown as lines of text, for every kind', () => {
    for (const {name, question} of questions)
      for (const line of linesOf(question)) expect([name, line]).toEqual([name, expect.any(String)])
  })
  test.each([
    ['choice/multiple', 2],
    ['order/plain', 6],
    ['numeric/unit', 1],
    ['output/plain', 2],
    ['line/plain', 1],
    ['text/pattern-alone', 1],
  ])('%s: %d', (wanted, count) => {
    const {question} = questions.find(({name}) => name === wanted) ?? {}
    expect(question && linesOf(question).filter((line) => line !== '').length).toBe(count + 1)
  })
  const stem = {...rich('a\n  b'), code: [{lines: ['a', '  b']}]}
  test.each<[object, object, readonly string[]]>([
    [
      {kind: 'choice', options: items, key: ['x', 'z']},
      {options: items.toReversed()},
      ['Right:', '  1) item z', '  3) item x'],
    ],
    [
      {kind: 'choice', options: ['3', '1', '2'].map((id) => ({id, content: rich(id)})), key: ['2']},
      {},
      ['Right:', '  3) 2'],
    ],
    [{kind: 'order', items, key: ['z', 'x']}, {}, ['Right order:', '  3) item z', '  1) item x']],
    [
      {kind: 'match', left: items, right: items, key: {x: 'z', y: 'x', z: 'z'}},
      {},
      ['Right:', '  1c) item x: item z', '  2a) item y: item x', '  3c) item z: item z'],
    ],
    [
      {
        kind: 'cloze',
        blanks: [{id: 'one', kind: 'choice', options: items}],
        key: {one: {kind: 'choice', right: 'y', rationales: {}}},
      },
      {},
      ['Right:', '  [[one]]: 2) item y'],
    ],
    [{kind: 'line', stem, fence: 0, lineCount: 2, key: [2]}, {}, ['Right:', '  2  b']],
    [
      {kind: 'open', key: [{id: 'a', points: 2, content: rich('one')}]},
      {},
      ['Criteria:', '  - 2 points: one'],
    ],
  ])('%j uses the numbers of the shown question', (whole, shown, lines) => {
    expect(linesOf(question(whole) as Question, question({...whole, ...shown}))).toEqual(lines)
  })
})

describe('typed input', () => {
  const texts = ['one', 'two'].map((id) => ({id, kind: 'text'}))
  test.each<[string, object, string, unknown]>([
    ['numbers of options', {kind: 'choice', multiple: true, options: items}, '1, 3', ['x', 'z']],
    ['a number that is none', {kind: 'choice', multiple: false, options: items}, '4', '#4'],
    ['an order', {kind: 'order', items}, '3 1 2', ['z', 'x', 'y']],
    [
      'pairs',
      {kind: 'match', heads: [rich('what'), rich('')], left: items, right: items},
      '1b 2 a',
      [
        ['x', 'y'],
        ['y', 'x'],
      ],
    ],
    [
      'blanks',
      {
        kind: 'cloze',
        blanks: [
          {id: 'one', kind: 'text'},
          {id: 'two', kind: 'choice', options: items},
        ],
      },
      'await; 2',
      {one: 'await', two: 'y'},
    ],
    ['letters where numbers are wanted', {kind: 'choice', multiple: false, options: items}, 'x', '#x'],
    ['no pair', {kind: 'match', heads: [rich('what'), rich('')], left: items, right: items}, '1', '#1'],
    ['nothing', {kind: 'order', items}, '', ''],
    ['lines', {kind: 'line', fence: 0, lineCount: 9, multiple: false}, '4', 4],
    ['output of two lines', {kind: 'output'}, 'a\\nb', 'a\nb'],
    ['output with spaces around', {kind: 'output'}, '  a ', '  a '],
    ['output with a backslash and n', {kind: 'output'}, "'a\\\\n'", "'a\\n'"],
    ['output with two backslashes and n', {kind: 'output'}, '\\\\\\n', '\\\\n'],
    ['output with other backslashes', {kind: 'output'}, 'C:\\temp\\\\', 'C:\\temp\\\\'],
    ['a program of two lines', {kind: 'code'}, '  a = "\\n"\\nb', '  a = "\\n"\nb'],
    ['a program with a quote in quotes', {kind: 'code'}, `"\\"\\n"\\n'"\\n'`, `"\\"\\n"\n'"\\n'`],
    ['a blank with ; in it', {kind: 'cloze', blanks: [{id: 'one', kind: 'text'}]}, 'a; b', {one: 'a; b'}],
    ['blanks of which one has ; in it', {kind: 'cloze', blanks: texts}, 'a;; b; c', {one: 'a; b', two: 'c'}],
    ['a blank that is left out', {kind: 'cloze', blanks: texts}, 'a;', {one: 'a', two: ''}],
    ['more parts than blanks', {kind: 'cloze', blanks: texts}, 'a; b; c', '#a; b; c'],
    ['fewer parts than blanks', {kind: 'cloze', blanks: texts}, 'a', '#a'],
    ['a number', {kind: 'numeric'}, '1/2', '1/2'],
    ['a text', {kind: 'text'}, 'await', 'await'],
  ])('%s', (_, own, typed, response) => {
    expect(readTyped(question(own), typed)).toEqual(response)
    expect(toPrompt(question(own)).label).not.toBe('')
  })

  const one = {kind: 'choice', multiple: false, options: items}
  const several = {kind: 'choice', multiple: true, options: items}
  test.each<[object, string]>([
    [one, '-1'],
    [one, '1-3'],
    [one, '2 2'],
    [one, '1 2'],
    [one, '1.0'],
    [one, '٣'],
    [one, '99999999999999999999'],
    [several, '1-3'],
    [several, '1 1'],
    [several, '1,,2'],
    [several, '1 4'],
    [{kind: 'order', items}, '1 2 2'],
    [{kind: 'line', fence: 0, lineCount: 9, multiple: false}, '-2'],
    [{kind: 'line', fence: 0, lineCount: 9, multiple: false}, '1 2'],
    [{kind: 'line', fence: 0, lineCount: 9, multiple: true}, '10'],
    [{kind: 'match', heads: [rich('what'), rich('')], left: items, right: items}, '1a-2b'],
    [{kind: 'match', heads: [rich('what'), rich('')], left: items, right: items}, '1a 1b'],
    [{kind: 'match', heads: [rich('what'), rich('')], left: items, right: items}, '1a 2'],
  ])('for %j, `%s` is passed on for the session to refuse', (own, typed) => {
    expect(readTyped(question(own), typed)).toBe(`#${typed}`)
  })
  test.each<[object, string | undefined]>([
    [one, 'a number from 1 to 3'],
    [several, 'numbers from 1 to 3 separated by spaces, each once'],
    [{kind: 'order', items}, 'numbers from 1 to 3 separated by spaces, each once'],
    [{kind: 'line', fence: 0, lineCount: 9, multiple: false}, 'a number from 1 to 9'],
    [
      {kind: 'match', heads: [rich('what'), rich('')], left: items, right: items},
      'pairs such as 1b 2a: a number from 1 to 3, each once, and a letter from a to c',
    ],
    [{kind: 'cloze', blanks: [{id: 'one', kind: 'numeric'}]}, '[[one]] a number'],
    [
      {
        kind: 'cloze',
        blanks: [
          {id: 'one', kind: 'text'},
          {id: 'two', kind: 'choice', options: items},
        ],
      },
      '2 parts separated by ;: [[one]] a text; [[two]] a number from 1 to 3',
    ],
    [{kind: 'numeric'}, undefined],
  ])('for %j, the expected form is shown', (own, wanted) => {
    expect(toPrompt(question(own)).wanted).toBe(wanted)
  })
})

test.each<[object, {id: string; part?: string}, string]>([
  [{kind: 'choice', multiple: true, options: [{id: 'b'}, {id: 'a'}]}, {id: 'a'}, '  2) '],
  [{kind: 'line', lineCount: 10}, {id: '7'}, '   7  '],
  [{kind: 'cloze'}, {id: 'a', part: 'one'}, '  [[one]]  '],
  [{kind: 'text'}, {id: 'a'}, '  '],
])('for %j, the rationale of %j follows "%s"', (own, about, mark) => {
  expect(markOf(question(own), {...about, rationale: rich('why')})).toBe(mark)
})
