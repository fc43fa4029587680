import {expect, test} from 'vitest'
import {compileQuestion} from '../../../compile/question/compile-question.ts'

function findCodes(title: string, options: readonly string[]): string[] {
  const items = options.map((text, index) => `- [${index === 0 ? 'x' : ' '}] ${text}\n  > Because.`)
  const text = `---\ncategory: concept\ndifficulty: easy\n---\n\n# ${title}\n\n${items.join('\n')}\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'a/b.md'})
  expect(question).toBeDefined()
  return diagnostics.map(({code}) => code)
}

test.each([
  ['a key of 4/3 of the next and a character', ['aaaa bbbb cc dd ee', 'aaaa bbbb ccc', 'b'], true],
  ['a key of exactly 4/3 of the next', ['aaaa bbb c d', 'aaaa bbbb', 'b'], false],
  ['a key of three words', ['aaaaaaaa bbbbbbbb cccccc', 'aaaa', 'b'], false],
  [
    'a key that is short beside the code of another',
    ['a bit more prose here', '`a.very(long, call, of, a, function)` b', 'b'],
    false,
  ],
  ['a key in prose between options in code', ['It is run four times', '`a`', '`b`'], false],
  ['a distractor that is the longest', ['a b c d', 'a b c d e f g h i', 'b'], false],
])('choice/longest-key: %s', (_, options, isFound) => {
  expect(findCodes('How?', options).includes('choice/longest-key')).toBe(isFound)
})

test.each([
  ['Which of these is not a queryset?', true],
  ['Which query does not run?', true],
  ['What is false here?', true],
  ['Which of them does the least work?', true],
  ['Which of these are lists, all except one?', false],
  ['Which of these is **not** a queryset?', false],
  ['Which of these is *not* a queryset?', false],
  ['Which of these is NOT a queryset?', false],
  ['What happens if the row does not exist?', false],
  ['What does `not x` return?', false],
  ['Which value is at least 3?', false],
  ['What is printed, and why not?', false],
  ['Why does it not run?', false],
])('choice/negative-stem: %s', (title, isFound) => {
  expect(findCodes(title, ['one', 'two']).includes('choice/negative-stem')).toBe(isFound)
})

test.each([
  ['two words in the key alone', 'What fetches related objects?', ['related objects', 'rows'], true],
  ['one word in the key alone', 'What fetches related objects?', ['related rows', 'rows'], false],
  [
    'two words that a distractor has too',
    'What fetches related objects?',
    ['related objects', 'objects', 'related'],
    false,
  ],
  ['words of every sentence', 'What happens when these are there?', ['when there', 'rows'], false],
  ['words in code', 'What fetches `related objects`?', ['related objects', 'rows'], false],
  ['short words', 'Is it a set or map?', ['a set or map', 'no'], false],
])('choice/stem-echo: %s', (_, title, options, isFound) => {
  expect(findCodes(title, options).includes('choice/stem-echo')).toBe(isFound)
})
