import type {List} from 'mdast'
import {describe, expect, test} from 'vitest'
import {applyEdits} from '../diagnostics/edits/apply-edits.ts'
import {toSourceFile} from '../diagnostics/source-file.ts'
import {readMarkdown} from '../markdown/read.ts'
import {hasMarks, isBareMark, readMark} from './marks.ts'

/** How the mark of the first item of a list is read, with its faults and fixes. */
function read(markdown: string) {
  const source = toSourceFile('a.md', markdown)
  const list = readMarkdown(source.text).children[0] as List
  const [item] = list.children
  if (!item) throw new Error('Expected an item')
  const isOption = hasMarks(source, list)
  const isBare = isBareMark(source, item)
  const checked = readMark(source, item)
  const faults = source.diagnostics.map(({code, place, fix}) => {
    const edit = fix?.edits[0]
    return [code, place.start.column, place.end.column, ...(edit ? [edit.text] : [])]
  })
  return {isOption, isBare, checked, faults}
}

describe('readMark', () => {
  test.each([
    ['- [x] a', true],
    ['- [X] a', true],
    ['- [ ] a', false],
    ['- [\t] a', false],
    ['- [x]\ta', true],
    ['- [x]\n  a', true],
    ['1. [x] a', true],
    ['- [x] [ ] a', true],
  ])('reads %j', (markdown, checked) => {
    expect(read(markdown)).toEqual({isOption: true, isBare: false, checked, faults: []})
  })

  test.each([
    ['- [x]\n\n  a', true],
    ['- [X]', true],
    ['- [ ]', false],
    ['- [ ]\n  ```\n  a\n  ```', false],
  ])('reads %j, a mark without text', (markdown, checked) => {
    expect(read(markdown)).toEqual({isOption: true, isBare: true, checked, faults: []})
  })

  test.each([
    ['- [х] a', true, 3, 6, '[x]'],
    ['- [Х] a', true, 3, 6, '[x]'],
    ['- [✓] a', true, 3, 6, '[x]'],
    ['- [✔] a', true, 3, 6, '[x]'],
    ['- [√] a', true, 3, 6, '[x]'],
    ['- [☑] a', true, 3, 6, '[x]'],
    ['- [ x] a', true, 3, 7, '[x]'],
    ['- [x ] a', true, 3, 7, '[x]'],
    ['- [ x ] a', true, 3, 8, '[x]'],
    ['- [\u00A0x] a', true, 3, 7, '[x]'],
    ['- ［x］ a', true, 3, 6, '[x]'],
    ['- 【x】 a', true, 3, 6, '[x]'],
    ['- [x］ a', true, 3, 6, '[x]'],
    ['- [x]a', true, 3, 6, '[x] '],
    ['- [x]\u00A0a', true, 3, 6, '[x] '],
    ['- ☑ a', true, 3, 4, '[x]'],
    ['- ✅a', true, 3, 4, '[x] '],
    ['- [&#120;] a', true, 3, 11, '[x]'],
    ['- [  ] a', false, 3, 7, '[ ]'],
    ['- [\u00A0] a', false, 3, 6, '[ ]'],
    ['- [\u2003] a', false, 3, 6, '[ ]'],
    ['- [\u3000] a', false, 3, 6, '[ ]'],
    ['- ［］ a', false, 3, 5, '[ ]'],
    ['- [ ]a', false, 3, 6, '[ ] '],
    ['- ( ) a', false, 3, 6, '[ ]'],
    ['- ☐ a', false, 3, 4, '[ ]'],
    ['-   [✓] a', true, 5, 8, '[x]'],
  ])('reads %j as the intended mark, and says how to write it', (markdown, checked, start, end, mark) => {
    expect(read(markdown)).toEqual({
      isOption: true,
      isBare: false,
      checked,
      faults: [['list/looks-like-mark', start, end, mark]],
    })
  })

  test.each([
    ['- [x]\u00A0a', 'No-break space (U+00A0) after `[x]`; type an ordinary space', '- [x] a'],
    ['- [ ]\u2003a', 'Unusual space (U+2003) after `[ ]`; type an ordinary space', '- [ ] a'],
    ['- [x]a', 'No space after `[x]`; add one', '- [x] a'],
    ['- [&#120;] a', '`[&#120;]` is not a mark; write `[x]` or `[ ]`', '- [x] a'],
  ])('says what is wrong with %j, and fixes it', (markdown, message, fixed) => {
    const source = toSourceFile('a.md', markdown)
    const list = readMarkdown(source.text).children[0] as List
    for (const item of list.children) readMark(source, item)
    expect(source.diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message])
    expect(
      applyEdits(
        markdown,
        source.diagnostics.flatMap(({fix}) => fix?.edits ?? []),
      ).text,
    ).toBe(fixed)
  })

  test.each([
    ['- [×] a', 3, 6],
    ['- [✗] a', 3, 6],
    ['- [✘] a', 3, 6],
    ['- [☒] a', 3, 6],
    ['- ☒ a', 3, 4],
    ['- [&times;] a', 3, 12],
  ])('offers no fix for %j, which may mean right or wrong', (markdown, start, end) => {
    expect(read(markdown)).toEqual({
      isOption: true,
      isBare: false,
      checked: undefined,
      faults: [['list/looks-like-mark', start, end]],
    })
  })

  test.each([
    ['- [v] a', undefined, []],
    ['- [V] a', undefined, []],
    ['- [*] a', undefined, []],
    ['- [+] a', undefined, []],
    ['- [-] a', undefined, []],
    ['- [_] a', undefined, []],
    ['- [.] a', undefined, []],
    ['- [] a', false, ['[ ]']],
    ['- (x) a', true, ['[x]']],
    ['- (✓) a', true, ['[x]']],
  ])('reads %j as a mark only next to other marks', (markdown, checked, fixes) => {
    const {isOption, checked: found, faults} = read(markdown)
    expect([isOption, found]).toEqual([false, checked])
    expect(faults.map(([code, , , ...fix]) => [code, fix])).toEqual([['list/looks-like-mark', fixes]])
    expect(read(`${markdown}\n- [ ] b`).isOption).toBe(true)
  })

  test.each([
    ['- a', 3, 4],
    ['- () => 1', 3, 10],
    ['- [a] b', 3, 8],
    ['- [1] b', 3, 8],
    ['- [xx] b', 3, 9],
    ['- (a) b', 3, 8],
    ['- \\[x] a', 3, 9],
    ['- \\[x]', 3, 7],
    ['- `[x]` a', 3, 10],
    ['- [x](https://example.org)', 3, 27],
    ['- *[x]* a', 3, 10],
  ])('finds no mark in %j', (markdown, start, end) => {
    expect(read(markdown)).toEqual({
      isOption: false,
      isBare: false,
      checked: undefined,
      faults: [['list/no-mark', start, end]],
    })
  })
})
