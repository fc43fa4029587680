import {describe, expect, test} from 'vitest'
import {compileQuestions} from '../../src/compile.ts'
import {diffBanks, type QuestionChange} from '../../src/diff.ts'
import type {Pattern} from '../../src/index.ts'
import {patterns} from '../../src/patterns.ts'

function compile(text: string, file = 'a/b.md') {
  const {questions, diagnostics} = compileQuestions(text, {file, patterns})
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  return questions
}

const head = '---\ncategory: concept\ndifficulty: easy\n---\n\n# What is it?\n\n'
const choice = (...items: string[]) => `${head}${items.map((item) => `- ${item}\n`).join('')}`
const text = (...forms: string[]) => `${head}## Answer\n\n${forms.map((form) => `- ${form}\n`).join('')}`

function diff(before: string, after: string) {
  return diffBanks({questions: compile(before)}, {questions: compile(after)}, {patterns})
}

function findChanges(before: string, after: string): readonly QuestionChange[] {
  return diff(before, after).changed.flatMap(({changes}) => changes)
}

const types = (changes: readonly QuestionChange[]): string[] =>
  changes.map((change) => (change.type === 'key' ? `key ${change.direction}` : change.type))

describe('what changed', () => {
  const one = choice('[x] one', '[ ] two', '[ ] three')
  test.each([
    ['nothing', one, one, []],
    ['the order of the options', one, choice('[ ] three', '[ ] two', '[x] one'), []],
    ['the key', one, choice('[ ] one', '[x] two', '[ ] three'), ['key other']],
    ['a second key', one, choice('[x] one', '[x] two', '[ ] three'), ['key other']],
    ['credit for a distractor', one, choice('[x] one', '[ ] two {credit=0.5}', '[ ] three'), ['key wider']],
    ['another distractor', one, choice('[x] one', '[ ] two', '[ ] four'), ['option-set']],
    [
      'ids of the author',
      choice('[x] one {#a}', '[ ] two {#b}'),
      choice('[x] one {#b}', '[ ] two {#a}'),
      ['ids'],
    ],
    [
      'ids that move with their texts',
      choice('[x] one {#a}', '[ ] two {#b}'),
      choice('[ ] two {#b}', '[x] one {#a}'),
      [],
    ],
    [
      'ids with their former ones',
      choice('[x] one {#a}', '[ ] two {#b}'),
      choice('[x] one {#c formerly=a}', '[ ] two {#b}'),
      [],
    ],
    [
      'a pattern that accepts more, near its example',
      text('[x] `/TypeError(: .*)?/` {example="TypeError: no"}'),
      text('[x] `/TypeError(:.*)?/` {example="TypeError: no"}'),
      ['key wider'],
    ],
    [
      'a pattern that accepts less, near its example',
      text('[x] `/(a\\.)?(b\\.)?c/` {example="a.b.c"}'),
      text('[x] `/(a\\.b\\.)?c/` {example="a.b.c"}'),
      ['key narrower'],
    ],
    [
      'a pattern far from its example',
      text('[x] `/a|bcd/` {example="a"}'),
      text('[x] `/a|bce/` {example="a"}'),
      ['key unknown'],
    ],
    [
      'the notation of a pattern',
      text('[x] a', '[x] /b+/ {example="b"}'),
      text('[x] a', '[x] `/b+/` {example="b"}'),
      [],
    ],
    [
      'a mistake of a blank',
      `${head}[[a]]\n\n## Blanks\n\n### a\n\n- [x] one\n`,
      `${head}[[a]]\n\n## Blanks\n\n### a\n\n- [x] one\n- [ ] two\n  > No.\n`,
      ['guidance'],
    ],
    [
      'the text of the key',
      choice('[x] one {#a}', '[ ] two'),
      choice('[x] only one {#a}', '[ ] two'),
      ['option-set'],
    ],
    [
      'letter case of an option',
      choice('[x] one {#a}', '[ ] two'),
      choice('[x] One. {#a}', '[ ] two'),
      ['wording'],
    ],
    ['a rationale', choice('[x] one\n  > A.', '[ ] two'), choice('[x] one\n  > B.', '[ ] two'), ['guidance']],
    ['the kind', one, text('[x] one'), ['kind', 'option-set']],
    ['a further form', text('[x] one'), text('[x] one', '[x] two'), ['key wider']],
    ['a form less', text('[x] one', '[x] two'), text('[x] one'), ['key narrower']],
    ['another form', text('[x] one'), text('[x] two'), ['key other']],
    ['a pattern', text('[x] one'), text('[x] one', '[x] `/tw+o/` {example=two}'), ['key wider']],
    ['the title', one, one.replace('What is it?', 'What is that?'), ['stem']],
    ['a sign of the title', one, one.replace('What is it?', 'What is it'), ['wording']],
    ['markup of the title', one, one.replace('is it', 'is *it*'), ['wording']],
    [
      'code',
      one.replace('- [x]', '```js\n1\n```\n\n- [x]'),
      one.replace('- [x]', '```js\n2\n```\n\n- [x]'),
      ['code'],
    ],
    ['front matter', one, one.replace('easy', 'hard'), ['fields']],
    ['the revision alone', one, one.replace('easy', 'easy\nrevision: 2'), []],
    ['a proof is no part of a bank', one, one, []],
  ])('%s', (_, before, after, expected) => {
    expect(types(findChanges(before, after))).toEqual(expected)
  })

  test('tells the responses that earn other marks', () => {
    expect(findChanges(text('[x] one'), text('[x] one', '[x] two'))).toEqual([
      {type: 'key', direction: 'wider', responses: [{response: 'two', before: 0, after: 1}]},
    ])
  })
})

describe('questions that came and went', () => {
  const long = 'Which of these methods of a queryset sends a query to the database at once, without waiting?'
  const named = (slug: string, more = '', ask = long) =>
    `---\ncategory: concept\ndifficulty: easy\n${more}---\n\n# ${ask} {#${slug}}\n\n- [x] one\n- [ ] two\n\n# Other {#other}\n\n- [x] one\n- [ ] two\n`

  test('are renamed if the new one names the old', () => {
    const {added, removed, renamed} = diffBanks(
      {questions: compile(named('x', '', 'Short'), 'a/old.md').slice(0, 1)},
      {
        questions: compile(
          `---\ncategory: concept\ndifficulty: easy\nformerly: [a/old#x]\n---\n\n# Short\n\n- [x] one\n- [ ] two\n`,
          'a/new.md',
        ),
      },
    )
    expect({added, removed, renamed}).toEqual({added: [], removed: [], renamed: [['a/old#x', 'a/new']]})
  })

  test('are likely renamed if they are nearly the same', () => {
    expect(diff(named('x'), named('y')).likelyRenamed).toEqual([['a/b#x', 'a/b#y']])
    expect(diff(named('x'), named('y', '', 'Something else entirely?'))).toMatchObject({
      likelyRenamed: [],
      added: ['a/b#y'],
      removed: ['a/b#x'],
    })
  })
})

describe('what a pattern gives', () => {
  const bank = (given: string | undefined, stem: string) => {
    const questions = compile(choice('[x] one', '[ ] two').replace('- [x]', `${stem}- [x]`))
    const rich = given === undefined ? undefined : {html: given, text: given}
    return {questions, patterns: [{id: 'a', ...(rich && {given: rich})}] as unknown as readonly Pattern[]}
  }
  test.each([
    [
      'moves out of the stem',
      bank(undefined, 'Version 1.\n\nTwo rows.\n\n'),
      bank('Version 1.', 'Two rows.\n\n'),
      ['wording'],
    ],
    ['changes', bank('Version 1.', ''), bank('Version 2.', ''), ['stem']],
    ['stays', bank('Version 1.', ''), bank('Version 1.', ''), []],
    ['is unknown', bank('Version 1.', ''), {questions: bank('', '').questions}, ['stem']],
  ])('%s', (_, before, after, expected) => {
    const {changed} = diffBanks(before, after, {patterns})
    expect(types(changed.flatMap(({changes}) => changes))).toEqual(expected)
  })
})
