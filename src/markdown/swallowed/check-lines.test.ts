import {describe, expect, test} from 'vitest'
import {toSourceFile} from '../../diagnostics/source-file.ts'
import {readSource} from '../read-source.ts'

function find(text: string): {at: string; fixed: string | undefined}[] {
  const file = toSourceFile('a.md', text)
  const {source, finish} = readSource(file, ['hint', 'solution', 'common mistakes'])
  finish()
  return file.diagnostics
    .filter(({severity}) => severity === 'error')
    .map(({place, fix}) => ({
      at: `${place.start.line}:${place.start.column}`,
      fixed: fix && source.lines[place.start.line - 1],
    }))
}

const space = {
  'no-break': '\u00A0',
  narrow: '\u202F',
  ideographic: '\u3000',
  em: '\u2003',
  'zero-width': '\u200B',
}

describe('a title without a space', () => {
  test.each([
    ['at the start', '#Which?\n\n- [x] a\n- [ ] b', ['1:1']],
    ['below front matter', '---\na: b\n---\n\n#Which?\n\n- [x] a\n- [ ] b', ['5:1']],
    ['that is code', '#`await`?\n\n- [x] a\n- [ ] b', ['1:1']],
    ['with an id', '# One? {#one}\n\n- [x] a\n- [ ] b\n\n#Two? {#two}\n\n- [x] a\n- [ ] b', ['6:1']],
    ['is a tag below a title', '# One?\n\n#python is a tag\n\n- [x] a\n- [ ] b', []],
    ['is a number', '#1 of two\n\n- [x] a\n- [ ] b', []],
    ['is a tag in an item', '- #python\n- #ruby', []],
  ])('%s', (_, text, places) => {
    expect(find(text).map(({at}) => at)).toEqual(places)
  })
})

describe('a line that looks like structure', () => {
  test.each(Object.entries(space))('is found and fixed with a %s space after its marker', (_, odd) => {
    const found = (text: string) => find(text).map(({at, fixed}) => `${at} ${fixed}`)
    expect(found(`- [x] a\n-${odd}[ ] b`)).toEqual(['2:1 - [ ] b'])
    expect(found(`1. a\n2.${odd}b`)).toEqual(['2:1 2. b'])
    expect(found(`text\n\n##${odd}Solution`)).toEqual(['3:1 ## Solution'])
  })

  test.each([
    ['an en dash', '- [x] a\n– [ ] b', '- [ ] b'],
    ['a minus sign', '- [x] a\n− [ ] b', '- [ ] b'],
    ['a bullet', '- [x] a\n• [ ] b', '- [ ] b'],
    ['a full-width dash', '- [x] a\n－ [ ] b', '- [ ] b'],
    ['a non-breaking hyphen', '- a\n‑ b', '- b'],
    ['an asterisk operator', '* a\n∗ b', '* b'],
    ['no dash', '- [x] a\n[ ] b', '- [ ] b'],
    ['no dash and a box', '- [x] a\n☐ b', '- [ ] b'],
    ['no dash and a ticked box', '- [ ] a\n☑ b', '- [x] b'],
    ['a letter of another script in its language', 'a\n\n```pythоn\nb\n```', '```python'],
    ['a zero-width space in its language', 'a\n\n```yaml\u200Bquestion\nb: c\n```', '```yaml question'],
    ['no dash and a capital mark', '- [x] a\n  [X] b', '- [X] b'],
    ['full-width brackets and no dash', '- [x] a\n［x］ b', '- [x] b'],
    ['no space after its dash', '- [x] a\n-[ ] b', '- [ ] b'],
    ['no space after the dash of a plain list', '- a\n-b', '- b'],
    ['too large an indent', '- [x] a\n      - [ ] b', '- [ ] b'],
    ['no space after its number', '1. a\n2.b', '2. b'],
    ['a bracket after its number, and no space', '1) a\n2)b', '2) b'],
    ['too large an indent of its number', '1. a\n      2. b', '2. b'],
    ['a full-width number', '1. a\n２. b', '2. b'],
    ['a full-width stop', '1. a\n2．b', '2. b'],
    ['an indent of non-ASCII spaces', '- [x] a\n\u00A0\u00A0> why', '  > why'],
    ['a full-width quote sign', '- [x] a\n  ＞ why', '  > why'],
    ['full-width hashes', 'a\n＃＃ Hint', '## Hint'],
    ['hashes indented too far', 'a\n    ## Hint', '## Hint'],
    ['hashes without a space', 'a\n##Hint', '## Hint'],
    ['more hashes without a space', 'a\n\n###name', '### name'],
    ['curly quotes for a fence', 'a\n\n‘‘‘python\nb\n```', '```python'],
    ['a fence with one accent', 'a\n\n``´python\nb\n```', '```python'],
    ['a fence indented too far', 'a\n    ```python\n```', '```python'],
    ['a dash in the row below the head', '| a | b |\n|—|---|', '|-|---|'],
    ['full-width bars', '｜ a ｜ b ｜\n｜---｜---｜', '|---|---|'],
    ['a rule of dashes', 'a\n\n———\n\nb', '---'],
  ])('is found with %s', (_, text, fixed) => {
    expect(find(text).map((line) => line.fixed)).toEqual([fixed])
  })

  test.each([
    ['a non-ASCII space before the first item', '-\u00A0[x] a\n- [ ] b', '1:1'],
    ['no dash before the first item', '[x] a\n- [ ] b', '1:1'],
    ['a look-alike bullet before the first plain item', '• a\n- b', '1:1'],
    ['a non-ASCII space after the first number', '1.\u00A0a', '1:1'],
    ['a mark in a quote', '- [x] a\n  > why\n[ ] b', '3:1'],
    ['an item in a quote', '> - a\n> –\u00A0b', '2:3'],
    ['an item of a list in a list', '- a\n  - b\n  – c', '3:3'],
    ['a definition in a paragraph', 'a\n[b]: c.md', '2:1'],
  ])('is found with %s', (_, text, at) => {
    expect(find(text).map((line) => line.at)).toEqual([at])
  })

  test.each([
    ['prose that continues with a dash', 'He came\n— late — and went\nhome'],
    ['a year', 'He was born in\n1984. Then'],
    ['a version', 'Use\n3.x or\n4.2 of it'],
    ['a negative number', '- [x] −5\n- [ ] 5'],
    ['a negative number in the quote below an item', '- [x] 5\n  > -5 is too small.\n  > -v says more.'],
    ['a command option', 'Call it with\n-force or\n--all'],
    ['a dash inside an item with another sign', '* a\n– b'],
    ['a link', 'a\n[x](b.md) c'],
    ['code', '```\n- [ ]\u00A0a\n–\u00A0b\n##Hint\n```'],
    ['a code span over two lines', '`a\n[x] b`'],
    ['escaped signs', 'a\n\\[x] b\n\\##Hint\n2\\. c'],
    ['a channel', 'Ask in\n##python about it'],
    ['a tag', 'Text.\n\n#python is a tag'],
    ['emphasis', '- a\n*b* c'],
    ['a French quotation', '« a »\n« b »'],
    ['a list', '1. a\n2. b\n\n- c\n- d'],
    ['a number in an item', '1. a\n5. b'],
    ['a price', '- costs\n$5 or\n10% more'],
  ])('is not %s', (_, text) => {
    expect(find(text)).toEqual([])
  })
})

describe('a comment on lines of its own', () => {
  test.each([
    ['between paragraphs', 'a\n\n<!-- b -->\n\nc', 'a\n\n\n\nc'],
    ['between items', '- a\n<!-- b -->\n- c', '- a\n\n- c'],
    ['over several lines', '<!--\nb\n\n- [x] c\n-->\nd', '\n\n\n\n\nd'],
    ['in an item', '- a\n  <!-- b -->\n  c', '- a\n\n  c'],
    ['in a quote', '> a\n> <!-- b\n> c -->\n> d', '> a\n>\n>\n> d'.replace('>\n>\n', '>\n> \n')],
    ['twice on one line', '<!-- a --> <!-- b -->\nc', '\nc'],
    ['as a directive', '<!-- prettier-ignore -->\n| a |\n|---|', '\n| a |\n|---|'],
  ])('is removed %s', (_, text, expected) => {
    expect(readSource(toSourceFile('a.md', text), []).source.text).toBe(expected)
  })

  test.each([
    ['in code', '```\n<!-- a -->\n```'],
    ['in prose', 'a <!-- b --> c'],
    ['unclosed', 'a\n\n<!-- b\n\nc'],
    ['before text', '<!-- a --> b'],
  ])('stays %s', (_, text) => {
    expect(readSource(toSourceFile('a.md', text), []).source.text).toBe(text)
  })
})
