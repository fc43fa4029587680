import {describe, expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'

const findNotations = (line: string): {message: string; line: number}[] => {
  const text = `---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n${line}\n\n- [x] a\n  > Yes.\n- [ ] b\n  > No.\n`
  return compileQuestion(text, {file: 't/p/q.md'})
    .diagnostics.filter(({code}) => code !== 'link/missing-file')
    .map(({message, place}) => ({message, line: place.start.line}))
}

describe('a link or image that Markdown does not read is reported', () => {
  test.each([
    '(a)[b.md]',
    '(a) [b.md]',
    '!(a)[b.png]',
    '(the page)[https://example.org/a]',
    '(the page)[../b.md#part]',
    '(the page)[#part]',
    '[a] (b.md)',
    '[ a ] ( b.md )',
    '[a]\t(b.md)',
    '[a] (https://example.org)',
    '[a]b.md',
    '[a]https://example.org',
    '[a]:b.md',
    '[a]: b.md here',
    '[a]-(b.md)',
    '[a]->b.md',
    '[a]=(b.md)',
    '[a]|b.md|',
    '[a]{b.md}',
    '{a}(b.md)',
    '{a}(https://example.org)',
    '[a]<b.md>',
    '[a]<https://example.org>',
    '[a] [b.md]',
    '[a][b.md]',
    '[a[(b.md)',
    ']a](b.md)',
    ']a[(b.md)',
    'a](b.md)',
    '[a(b.md)',
    '[a (b.md)',
    '[a](b.md',
    '[a](b.md]',
    '[a](b.md}',
    '[a)(b.md)',
    '(a](b.md)',
    '(a)(b.md)',
    '[a]((b.md)',
    '(b.md)[a]',
    '(https://example.org)[the page]',
    'b.md[a]',
    'link:b.md[a]',
    'image::plan.png[a plan]',
    '[b.md a]',
    '[b.md|a]',
    '[a|b.md]',
    '[a|https://example.org]',
    '[https://example.org](the page)',
    '[[b.md][a]]',
    '[[b.md|a]]',
    '<b.md>',
    '<b.md|a>',
    '{{b.md}}',
    '{{< figure b.png >}}',
    '"a":b.md',
    '"the page":https://example.org',
    '!b.png!',
    '!(b.png)',
    '![b.png]',
    '!{a}(b.png)',
    '[img]b.png[/img]',
    '[url=https://example.org]a[/url]',
    '［a］(b.md)',
    '[a]（b.md）',
    '【a】（b.md）',
    '[a]\u00A0(b.md)',
    '[a]\u200B(b.md)',
  ])('%s', (line) => {
    expect(findNotations(`See ${line} for more.`).map((found) => found.line)).toContain(8)
  })
})

describe('other brackets are text', () => {
  test.each([
    'f(x)[1]',
    'rows[0](event)',
    'list[int](values)',
    '(see b.md) [1]',
    'a [1] in b.md',
    '[sic] (about 2 of 3)',
    'either (a) or [b]',
    '[a, b) and (a, b]',
    '(b.md)',
    'b.md (a)',
    'read settings.py [again]',
    'a {key} and (value)',
    'a list of [x.md, y.md]',
    'https://example.org (the page)',
    'see https://example.org/a_(b)',
    'x < y and y > z',
    'a -> b, c => d',
    'Hello! (Really!)',
    '"a": 1',
    '[Try it](https://example.org)',
    '<https://example.org>',
    '[a link in [brackets]](https://example.org)',
    'arr[i].json()',
    'a.md, b.md',
    '\\(a\\)\\[b.md\\]',
    '`(a)[b.md]`',
  ])('%s', (line) => {
    expect(findNotations(`See ${line} for more.`)).toEqual([])
  })
})

test.each([
  ['(a)[b.md]', '[a](b.md)'],
  ['(b.md)[a]', '[a](b.md)'],
  ['!(a)[b.png]', '![a](b.png)'],
  ['{a}(b.md)', '[a](b.md)'],
  ['[a]{b.md}', '[a](b.md)'],
])('%s is fixed to %s', (line, fixed) => {
  const text = `---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\nSee ${line}.\n\n- [x] a\n- [ ] b\n`
  const {diagnostics} = compileQuestion(text, {file: 't/p/q.md'})
  const found = diagnostics.find(({code}) => code === 'markdown/raw-notation')
  expect(found?.fix?.edits.map((edit) => edit.text)).toEqual([fixed])
})
