import {describe, expect, test} from 'vitest'
import {defaultConfig} from '../bank/bank-config.ts'
import {compileBank} from '../bank/compile-bank.ts'
import {compileFile} from '../file/compile-file.ts'

const withGiven = (given: string): string =>
  `---\ntitle: A\ntrack: a\nminutes: 5\nsummary: A.\ngiven: ${given}\n---\n\n## A {#first}\n\nText.\n`

function compile(given: string) {
  const {summary, pattern} = compileFile({path: 'a/b/pattern.md', text: withGiven(given)}, defaultConfig)
  const found = summary.diagnostics.map(({code, place: {start, end}}) =>
    [code, start.line, start.column, end.line, end.column].join(' '),
  )
  return {given: pattern?.given, found}
}

test.each([
  ['plain text', 'Python 3.11.', 'Python 3.11.'],
  ['code', '"`DEBUG` is *not* set."', '<code>DEBUG</code> is <em>not</em> set.'],
  ['quotes', '"One: two `#`."', 'One: two <code>#</code>.'],
  ['escapes', '"A \\"B\\"."', 'A "B".'],
  ['several lines', '>\n  One\n  two.', 'One two.'],
  [
    'an address',
    'See https://example.org/a.',
    'See <a href="https://example.org/a">https://example.org/a</a>.',
  ],
  ['the maximum length', 'é'.repeat(300), 'é'.repeat(300)],
])('reads %s', (_, written, html) => {
  expect(compile(written)).toEqual({given: {html, text: expect.any(String)}, found: []})
})

describe('reports at its place', () => {
  test.each([
    ['a list', '"- one"', ['field/not-inline 6 8 6 15']],
    ['a heading', '"# One"', ['field/not-inline 6 8 6 15']],
    ['two paragraphs', '"One.\\n\\nTwo."', ['field/not-inline 6 8 6 22']],
    ['front matter', '"---\\na: b\\n---"', ['field/not-inline 6 8 6 24']],
    ['a comment only', '"<!-- one -->"', ['field/not-inline 6 8 6 22']],
    ['HTML', 'One <b>two</b>.', ['markdown/html 6 12 6 15']],
    ['HTML in quotes', "'One <b>two</b>.'", ['markdown/html 6 13 6 16']],
    ['HTML after an escape', '"\\x41 <b>two</b>."', ['markdown/html 6 8 6 26']],
    ['HTML in a value of several lines', '>\n  One\n  <b>two</b>.', ['markdown/html 6 8 8 14']],
    ['one character too many', 'é'.repeat(301), ['field/too-long 6 8 6 309']],
    ['nothing', '', ['field/empty 6 1 6 6']],
    ['a list of YAML', '[one, two]', ['field/type 6 8 6 18']],
    ['an address without a scheme', 'One [two](//example.org).', ['link/scheme 6 12 6 32']],
  ])('%s', (_, written, found) => {
    expect(compile(written)).toEqual({given: undefined, found})
  })
})

test('links to other files of the bank', () => {
  const files = {
    'bank.yaml': 'name: a\nversion: 1.0.0\ntracks:\n  - id: a\n    title: A\n',
    'a/b/pattern.md': withGiven('"[one](one.md) and [none](none.md)"'),
    'a/b/one.md':
      '---\ncategory: concept\ndifficulty: easy\n---\n\n# One?\n\n- [x] a\n  > A.\n- [ ] b\n  > B.\n',
  }
  const compileFiles = (changed: Record<string, string>) =>
    compileBank(Object.entries({...files, ...changed}).map(([path, text]) => ({path, text})))
  const {diagnostics} = compileFiles({})
  expect(diagnostics.map(({code, place}) => [code, place.start])).toEqual([
    ['link/missing-file', {line: 6, column: 27}],
  ])
  const {bank} = compileFiles({'a/b/pattern.md': withGiven('"[one](one.md)"')})
  expect(bank?.patterns[0]?.given).toEqual({html: '<a href="#a/b/one">one</a>', text: 'one'})
})
