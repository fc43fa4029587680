import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {grade, type Question, type Score} from '../../index.ts'
import {patterns} from '../../patterns.ts'

interface Written {
  /** Written after the name of the blank. */
  readonly attributes?: string
  readonly items: readonly string[]
}

/** A question whose stem contains these blanks in order. */
function questionOf(blanks: Readonly<Record<string, Written>>): Question {
  const names = Object.keys(blanks).map((name) => `[[${name}]]`)
  const sections = Object.entries(blanks).map(
    ([name, {attributes = '', items}]) => `### ${name} ${attributes}\n${items.join('\n')}\n`,
  )
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# Fill in\n\n${names.join(' ')}\n\n## Blanks\n\n${sections.join('\n')}`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md', patterns})
  if (!question) throw new Error(`Expected a question, found ${diagnostics.map(({code}) => code)}`)
  return question
}

const right = {items: ['- [x] right', '- [ ] wrong\n  > No.']}
const choice = {attributes: '{choice}', items: ['- [ ] wrong {#a}', '- [x] right {#b}', '- [ ] other {#c}']}

function earned(question: Question, response: unknown): unknown {
  const score: Score = grade(question, response, {patterns})
  return score.status === 'scored' ? score.earned : score.status
}

describe('Moodle, multianswer: the weighted mean of the blanks', () => {
  const equal = () => questionOf({one: right, two: right})
  const weighted = () => questionOf({one: right, two: {...right, attributes: '{weight=2}'}})
  test.each([
    ['two equal blanks, one empty', equal, {one: 'right'}, 0.5],
    ['the other empty', equal, {two: 'right', one: ''}, 0.5],
    ['both right', equal, {one: 'right', two: 'right'}, 1],
    ['one wrong', equal, {one: 'right', two: 'wrong'}, 0.5],
    ['both wrong', equal, {one: 'wrong', two: 'nothing known'}, 0],
    ['weights of 1 and 2, the first right', weighted, {one: 'right', two: 'wrong'}, 0.333333],
    ['weights of 1 and 2, the second right', weighted, {one: 'wrong', two: 'right'}, 0.666667],
    ['weights of 1 and 2, both right', weighted, {one: 'right', two: 'right'}, 1],
    ['all empty', equal, {one: '', two: ' '}, 'unanswered'],
    ['no blank at all', equal, {}, 'unanswered'],
    ['nothing', equal, null, 'unanswered'],
  ])('%s', (_, question, response, score) => expect(earned(question(), response)).toBe(score))
})

describe('Moodle, gap-select: three gaps', () => {
  const question = () => questionOf({one: choice, two: choice, three: choice})
  test.each([
    ['one right', {one: 'b', two: 'a', three: 'c'}, 0.333333],
    ['one right, the others empty', {two: 'b'}, 0.333333],
    ['two right', {one: 'b', two: 'b', three: 'a'}, 0.666667],
    ['all right', {one: 'b', two: 'b', three: 'b'}, 1],
    ['none right', {one: 'a', two: 'c', three: 'a'}, 0],
  ])('%s', (_, response, score) => expect(earned(question(), response)).toBe(score))
})

describe('our own cases', () => {
  const mixed = {
    word: right,
    number: {items: ['- [x] 2', '- [ ] 3 {credit=0.5}\n  > Nearly.']},
    option: choice,
    pattern: {items: ['- [x] /a+/ {example=a}']},
  }
  const question = () => questionOf(mixed)

  test('returns how each blank was read, and its feedback by blank name', () => {
    expect(grade(question(), {word: ' wrong ', number: '3.0', option: 'b'}, {patterns})).toMatchObject({
      status: 'scored',
      earned: 0.375,
      outcome: 'partial',
      feedback: [
        {part: 'word', id: 'b'},
        {part: 'number', id: 'b'},
      ],
      trace: [
        {part: 'word', read: 'wrong', rule: 'b', earned: 0, possible: 0.25},
        {part: 'number', read: '3', rule: 'b', earned: 0.125, possible: 0.25},
        {part: 'option', read: 'b', rule: 'b', earned: 0.25, possible: 0.25},
        {part: 'pattern', earned: 0, possible: 0.25},
      ],
    })
  })

  test.each([
    ['a word for a number', {number: 'two', word: 'right'}, 'number'],
    ['an unknown option', {option: 'z'}, 'option'],
    ['an option in capitals', {option: 'B'}, 'option'],
    ['a text that is too long', {word: 'a'.repeat(20_000)}, 'word'],
    ['a number instead of text', {number: 2}, 'number'],
    ['a list', {word: ['right']}, 'word'],
  ])('%s is malformed, and the reason names the blank', (_, response, part) => {
    const score = grade(question(), response, {patterns})
    expect(score).toMatchObject({status: 'malformed', reason: {part}})
  })

  test('an unknown blank name is malformed, even with an empty value', () => {
    for (const name of ['other', 'toString', '__proto__', 'Word', ' word'])
      expect(earned(question(), JSON.parse(`{"word": "right", "${name}": ""}`))).toBe('malformed')
    expect(earned(question(), Object.create({other: 'inherited'}))).toBe('unanswered')
  })

  test('is ungraded if a pattern has no engine, unless another blank is malformed', () => {
    expect(grade(question(), {pattern: 'aa'}).status).toBe('ungraded')
    expect(grade(question(), {word: 'right'}).status).toBe('scored')
    for (const names of [Object.keys(mixed), Object.keys(mixed).toReversed()]) {
      const reordered = questionOf(
        Object.fromEntries(names.map((name) => [name, mixed[name as keyof typeof mixed]])),
      )
      expect(grade(reordered, {pattern: 'aa', number: 'two'}).status).toBe('malformed')
    }
  })

  test('names of Object.prototype are ordinary names', () => {
    const odd = questionOf({constructor: right, 'to-string': choice})
    expect(earned(odd, JSON.parse('{"constructor": "right", "to-string": "b"}'))).toBe(1)
    expect(earned(odd, {'to-string': 'b'})).toBe(0.5)
  })
})
