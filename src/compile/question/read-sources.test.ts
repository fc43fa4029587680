import {describe, expect, test} from 'vitest'
import {compileQuestion, compileQuestions} from '../../compile.ts'

const write = (source: string): string =>
  `---\ncategory: concept\ndifficulty: easy\nsource: ${source}\n---\n\n# Which?\n\n- [x] a\n  > Yes.\n- [ ] b\n  > No.\n`

function compile(source: string) {
  const {question, diagnostics} = compileQuestion(write(source), {file: 't/p/q.md'})
  const found = diagnostics.map(({code, place: {start, end}}) =>
    [code, start.line, start.column, end.line, end.column].join(' '),
  )
  return {source: question?.source, found}
}

test.each([
  ['an address', '[https://example.org/a]', 'https://example.org/a', 'https://example.org/a'],
  [
    'an address with an anchor',
    '\n  - https://example.org/a#b_c-d',
    'https://example.org/a#b_c-d',
    undefined,
  ],
  ['an address in angles', '[<https://example.org/a>]', 'https://example.org/a', 'https://example.org/a'],
  ['a title', '\n  - "[A page](https://example.org/a)"', 'https://example.org/a', 'A page'],
  [
    'a title in code',
    "\n  - '[`in`](https://example.org/#in)'",
    'https://example.org/#in',
    '<code>in</code>',
  ],
  ['a scheme in capitals', '[HTTPS://example.org/a]', 'https://example.org/a', 'HTTPS://example.org/a'],
])('reads %s', (_, written, url, title = url) => {
  const content = {html: `<a href="${url}">${title}</a>`, text: expect.any(String)}
  expect(compile(written)).toEqual({source: [{url, content}], found: []})
})

describe('reports at its place', () => {
  test.each([
    ['text', '[The manual]', ['field/source 4 10 4 20']],
    ['an address in text', '[See https://example.org]', ['field/source 4 10 4 33']],
    ['two addresses in one value', '[https://example.org https://example.com]', ['field/source 4 10 4 49']],
    ['http', '[http://example.org]', ['field/source 4 10 4 28']],
    ['an address without a scheme', '[example.org/a]', ['field/source 4 10 4 23']],
    ['a file', '\n  - "[one](one.md)"', ['field/source 5 5 5 20']],
    ['a link without a title', '\n  - "[](https://example.org)"', ['field/source 5 5 5 30']],
    ['a title that nobody would see', `\n  - '[a](https://example.org "b")'`, ['field/source 5 5 5 35']],
    ['an address without a host', '\n  - "[a](https:///b)"', ['field/source 5 5 5 22']],
    ['a script', '\n  - "[a](javascript:b)"', ['field/source 5 5 5 24']],
    ['a second one that is none', '[https://example.org, x]', ['field/source 4 31 4 32']],
    ['HTML in a title', '\n  - "[<b>a</b>](https://example.org)"', ['markdown/html 5 7 5 10']],
    ['the same twice', '[https://example.org, https://example.org]', ['field/repeated 4 31 4 50']],
    ['a single value', 'https://example.org', ['field/type 4 9 4 28']],
  ])('%s', (_, written, found) => {
    expect(compile(written)).toEqual({source: undefined, found})
  })
})

test('questions of a file inherit its sources, and may have their own', () => {
  const second =
    '# Another? {#b}\n\n```yaml question\nsource: [https://example.org/b]\n```\n\n- [x] a\n  > A.\n- [ ] b\n  > B.\n'
  const text = `${write('[https://example.org/a]').replace('Which?', 'Which? {#a}')}\n${second}`
  const {questions} = compileQuestions(text, {file: 't/p/q.md'})
  expect(questions.map(({source}) => source?.map(({url}) => url))).toEqual([
    ['https://example.org/a'],
    ['https://example.org/b'],
  ])
})
