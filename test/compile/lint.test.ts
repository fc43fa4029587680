import {describe, expect, test} from 'vitest'
import {compileBank} from '../../src/compile.ts'
import {patterns} from '../../src/patterns.ts'

const bank = 'name: sample\nversion: 1.0.0\ntracks:\n  - id: a\n    title: A\n'
const pattern = '---\ntitle: A\ntrack: a\nminutes: 5\nsummary: A.\n---\n\n## A\n\nText.\n'

function compile(files: Readonly<Record<string, string>>, config = bank) {
  const all = {'bank.yaml': config, 'a/b/pattern.md': pattern, ...files}
  const list = Object.entries(all).map(([path, text]) => ({path, text}))
  const {diagnostics} = compileBank(list, {patterns})
  return diagnostics.map(({code, file}) => `${file} ${code}`)
}

const typed = (title: string, key: string, fields = '') =>
  `---\ncategory: concept\ndifficulty: easy\n${fields}---\n\n# ${title}\n\n## Answer\n\n- [x] ${key}\n`

describe('key/in-public', () => {
  test.each([
    ['the id', 'a/b/use-atomic.md', typed('What is it?', '`atomic`'), true],
    ['the id, by words', 'a/b/select-for-update.md', typed('What is it?', '`select_for_update`'), true],
    ['a tag', 'a/b/c.md', typed('What is it?', '`atomic`', 'tags: [lazy, atomic]\n'), true],
    ['the title', 'a/b/c.md', typed('What does atomic() do?', '`atomic()`'), true],
    ['a part of a word of the title', 'a/b/c.md', typed('What are atomics?', 'atomic'), false],
    ['the pattern', 'atomic/b/c.md', typed('What is it?', 'atomic'), false],
    ['a number', 'a/b/100.md', typed('How many of 100?', '100', 'kind: numeric\n'), false],
    ['a key of two letters', 'a/b/is-it.md', typed('What is it?', 'is'), false],
    ['an option, which is public', 'a/b/atomic.md', choice('Which is atomic?', ['atomic', 'other']), false],
  ])('%s', (_, file, text, isFound) => {
    const files = file.startsWith('a/') ? {[file]: text} : {[file]: text, 'atomic/b/pattern.md': pattern}
    expect(compile(files).includes(`${file} key/in-public`)).toBe(isFound)
  })
})

function choice(title: string, options: readonly string[], stem = '', fields = ''): string {
  const items = options.map((text, index) => `- [${index === 0 ? 'x' : ' '}] ${text}\n  > Because.`)
  return `---\ncategory: concept\ndifficulty: easy\n${fields}---\n\n# ${title}\n\n${stem}${items.join('\n')}\n`
}

describe('bank/contradiction', () => {
  const one = choice('What is it?', ['one', 'two', 'three'])
  test.each([
    ['another key of the same options', choice('What is it?', ['two', 'three', 'one']), true],
    ['a key that the other does not offer', choice('What is it?', ['four', 'two', 'three']), false],
    ['another question', choice('What is that?', ['two', 'three', 'one']), false],
    ['other code', choice('What is it?', ['two', 'three', 'one'], '```js\n1\n```\n\n'), false],
    [
      'another question that has few of the options',
      choice('What is it?', ['two', 'five', 'six', 'seven']),
      false,
    ],
  ])('%s', (_, other, isFound) => {
    const found = compile({'a/b/one.md': one, 'a/b/two.md': other})
    expect(found.includes('a/b/two.md bank/contradiction')).toBe(isFound)
  })

  test('typed responses that share no form', () => {
    const find = (key: string) =>
      compile({'a/b/c.md': typed('What?', 'one'), 'a/b/d.md': typed('What?', key)})
    expect(find('two')).toContain('a/b/d.md bank/contradiction')
    expect(find('one\n- [x] two')).not.toContain('a/b/d.md bank/contradiction')
  })
})

describe('a bank with an error', () => {
  test('is not compared as a whole', () => {
    const found = compile({
      'a/b/one.md': choice('What is it?', ['one', 'two']),
      'a/b/two.md': choice('What is it?', ['two', 'one']),
      'a/b/wrong.md': '',
    })
    expect(found).toEqual(['a/b/two.md question/duplicate', 'a/b/wrong.md file/empty'].toSorted())
  })
})

describe('what a pattern gives', () => {
  const given = (text: string) => pattern.replace('summary: A.', `summary: A.\ngiven: ${text}`)
  const twenty = `${'word '.repeat(20)}end.`
  // 25 words take 7.5 seconds, and 21 more take 6.3.
  const timed = (limit: number, ignore = '') =>
    choice('What is it?', ['one', 'two'], twenty, `timeLimit: ${limit}s\n${ignore}`)

  test.each([
    ['counts as reading time', 20, given(twenty), true],
    ['does not, where there is none', 20, pattern, false],
    ['leaves time enough', 60, given(twenty), false],
  ])('%s', (_, limit, text, isFound) => {
    const found = compile({'a/b/pattern.md': text, 'a/b/c.md': timed(limit).replace('end.', 'end.\n\n')})
    expect(found.includes('a/b/c.md question/reading-time')).toBe(isFound)
  })

  test('is reported once for a question that is too long without it', () => {
    const text = timed(10).replace('end.', 'end.\n\n')
    const found = compile({'a/b/pattern.md': given(twenty), 'a/b/c.md': text})
    expect(found.filter((one) => one.endsWith('reading-time'))).toHaveLength(1)
  })

  test('may be ignored, and is ignored for nothing if it is short', () => {
    const text = timed(20, 'ignore: [question/reading-time]\n').replace('end.', 'end.\n\n')
    expect(compile({'a/b/pattern.md': given(twenty), 'a/b/c.md': text})).toEqual([])
    expect(compile({'a/b/c.md': text})).toEqual(['a/b/c.md ignore/unused'])
  })

  const [one, other] = [choice('What is it?', ['one', 'two']), choice('What is it?', ['two', 'one'])]
  test.each([
    ['the same text', one, 'Version 1.', 'Version 1.', 'question/duplicate', true],
    ['the same text of other versions', one, 'Version 1.', 'Version 2.', 'question/duplicate', false],
    ['another key', other, 'Version 1.', 'Version 1.', 'bank/contradiction', true],
    ['another key in other versions', other, 'Version 1.', 'Version 2.', 'bank/contradiction', false],
  ])('tells patterns apart: %s', (_, second, here, there, code, isFound) => {
    const found = compile({
      'a/b/pattern.md': given(here),
      'a/b/one.md': one,
      'a/c/pattern.md': given(there),
      'a/c/one.md': second,
    })
    expect(found.includes(`a/c/one.md ${code}`)).toBe(isFound)
  })
})

describe('ignoring', () => {
  const files = (fields: string) => ({
    'a/b/one.md': choice('What is it?', ['one', 'two', 'three']),
    'a/b/two.md': choice('What is it?', ['two', 'one', 'four', 'three'], '', fields),
  })

  test('in the file hides a finding of the bank', () => {
    expect(compile(files(''))).toContain('a/b/two.md bank/contradiction')
    expect(compile(files('ignore: [bank/contradiction]\n'))).not.toContain('a/b/two.md bank/contradiction')
  })

  test('what the bank does not find is reported', () => {
    expect(compile(files('ignore: [bank/near-duplicate, bank/contradiction]\n'))).toContain(
      'a/b/two.md ignore/unused',
    )
  })

  test('in bank.yaml hides it everywhere', () => {
    expect(compile(files(''), `${bank}ignore: [bank/contradiction]\n`)).not.toContain(
      'a/b/two.md bank/contradiction',
    )
  })
})
