import {expect, test} from 'vitest'
import {readPlainTree} from './plain-tree.ts'

const head = '---\nkind: choice\n---\n'

test.each([
  '\n# Which?\n',
  '\n# Which?\nText\n\n- [x] One\n  > Yes.\n- [ ] Two {credit=0.5}\n\n## Solution\n\nLook.\nThen think.\n',
  '\n# Which? {#a}\n\n- One\n- Two',
  '\n## Answer\n\n- [X] 2 ± 1\n  > a\n  > b',
])('%j is read without a parser', (body) => {
  expect(readPlainTree(`${head}${body}`)).toBeDefined()
})

test.each([
  'a *b*',
  'a `b`',
  'a_b_',
  '[a]',
  'a & b',
  '<b>',
  'a\\',
  'a  \nb',
  ' a',
  '1. a',
  '- a\n\n- b',
  '- a\nb',
  '- a\n  b',
  '> a',
  'a\n===',
  'a\n---',
  '# a #',
  '| a |',
  'www.a.de',
  'a@b.de',
  '~~a~~',
  '\ta',
  '- [x]',
  '-',
])('%j is left to the parser', (body) => {
  expect(readPlainTree(`${head}\n${body}\n`)).toBe(undefined)
})

test.each(['# a', '---\n# a', '---\na: b\n--- \n# a'])(
  '%j without plain front matter is left to the parser',
  (text) => {
    expect(readPlainTree(text)).toBe(undefined)
  },
)
