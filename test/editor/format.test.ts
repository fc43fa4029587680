import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openConfig} from '../../src/compile/bank/bank-config.ts'
import {compileFile} from '../../src/compile/file/compile-file.ts'
import {applyEdits} from '../../src/diagnostics/edits/apply-edits.ts'
import {formatFile} from '../../src/editor/format/format-file.ts'
import {readMeaning} from '../../src/editor/format/meaning.ts'
import {patterns} from '../../src/patterns.ts'
import {createWorkspace} from '../../src/workspace.ts'
import {upTo} from '../run-counts.ts'
import {bankYaml, pattern, question} from './sample-files.ts'

const path = 'a/b/question.md'
const options = {config: openConfig, patterns}

function format(text: string, of = path): string {
  const result = formatFile({path: of, text, ...options})
  expect(result).not.toHaveProperty('refused')
  return 'refused' in result ? '' : applyEdits(text, result.edits).text
}

const head = '---\ncategory: output\ndifficulty: easy\n---\n\n'
const choice = (options: string, stem = 'Why?'): string => `${head}# ${stem}\n\n${options}`
const accepted = (items: string): string => `${head}# What?\n\n## Answer\n\n${items}`

describe('formats', () => {
  test.each([
    ['a mark', choice('- [X] a\n- [ ] b\n'), choice('- [x] a\n- [ ] b\n')],
    ['a mark alone on its line', choice('- [X]\n  a\n- [ ] b\n'), choice('- [x]\n  a\n- [ ] b\n')],
    ['spaces after a mark', choice('- [x]   a\n- [ ]\tb\n'), choice('- [x] a\n- [ ] b\n')],
    ['bullets', choice('* [x] a\n* [ ] b\n'), choice('- [x] a\n- [ ] b\n')],
    ['bullets inside items', choice('+ [x] a\n\n  + c\n+ [ ] b\n'), choice('- [x] a\n\n  - c\n- [ ] b\n')],
    [
      'attributes',
      choice('- [x] a   {#one   pin  }\n- [ ] b\n', 'Why?  {#why }'),
      choice('- [x] a {#one pin}\n- [ ] b\n', 'Why? {#why}'),
    ],
    [
      'quotes in attributes as they are',
      choice('- [x] a {formerly="c  d"   pin}\n- [ ] b\n'),
      choice('- [x] a {formerly="c  d" pin}\n- [ ] b\n'),
    ],
    ['patterns', accepted('- [x] await\n- [x] /.*a+/\n'), accepted('- [x] await\n- [x] `/.*a+/`\n')],
    [
      'patterns with examples and backticks',
      accepted('- [x] /a`+/i   {example="a`"}\n'),
      accepted('- [x] ``/a`+/i`` {example="a`"}\n'),
    ],
    ['white space at line ends', choice('- [x] a  \n- [ ] b \t\n'), choice('- [x] a\n- [ ] b\n')],
    ['long breaks', choice('- [x] a    \n  c\n- [ ] b\n'), choice('- [x] a  \n  c\n- [ ] b\n')],
    [
      'missing empty lines',
      `${head.trim()}\n# Why?\nNo.\n- [x] a\n- [ ] b\n## Hint\nLook.`,
      `${head}# Why?\n\nNo.\n\n- [x] a\n- [ ] b\n\n## Hint\n\nLook.\n`,
    ],
    [
      'repeated empty lines',
      choice('\n\nText.\n \n\n- [x] a\n\n\n- [ ] b\n\n\n'),
      choice('Text.\n\n- [x] a\n\n- [ ] b\n'),
    ],
    [
      'the order of fields, with their comments',
      choice('- [x] a\n- [ ] b\n').replace(
        'category: output\ndifficulty: easy',
        '# of files\n\n# hard for most\ndifficulty:   easy # not\ntags: [a,b ,  c]\ncategory: output',
      ),
      choice('- [x] a\n- [ ] b\n').replace(
        'category: output\ndifficulty: easy',
        '# of files\n\ncategory: output\n# hard for most\ndifficulty: easy # not\ntags: [a, b, c]',
      ),
    ],
    [
      'fields of one question',
      `${head}# A {#a}\n\n\`\`\`yaml question\ndifficulty: hard\nkind: choice\n\`\`\`\n\n- [x] a\n- [ ] b\n`,
      `${head}# A {#a}\n\n\`\`\`yaml question\nkind: choice\ndifficulty: hard\n\`\`\`\n\n- [x] a\n- [ ] b\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(format(before)).toBe(after)
    expect(format(after)).toBe(after)
  })

  test('carriage returns and a byte order mark stay', () => {
    const before = `\uFEFF${choice('* [X] a\n* [ ] b\n## Hint\nLook.')}`.replaceAll('\n', '\r\n')
    const after = `\uFEFF${choice('- [x] a\n- [ ] b\n\n## Hint\n\nLook.\n')}`.replaceAll('\n', '\r\n')
    expect(format(before)).toBe(after)
  })

  test('a pattern file', () => {
    const text = pattern({requires: 'a/c'})
      .replace('track: a\n', '')
      .replace('summary: S\n', 'summary: S\ntrack: a\n')
    expect(format(text, 'a/b/pattern.md')).toBe(pattern({requires: 'a/c'}))
  })
})

describe('leaves as they are', () => {
  test.each([
    ['lists that only their bullets tell apart', choice('* one\n\n- [x] a\n- [ ] b\n')],
    ['lists with a comment between them', choice('* one\n\n<!-- two -->\n\n- [x] a\n- [ ] b\n')],
    ['code', choice('```python\n* [X] a  \n\n\n#b\n```\n\n- [x] a\n- [ ] b\n')],
    ['code over lines', choice('`a  \nb`\n\n- [x] a\n- [ ] b\n')],
    ['breaks', choice('a  \nb\\\nc\n\n- [x] a\n- [ ] b\n')],
    ['a backslash before white space', choice('a\\ \nb\n\n- [x] a\n- [ ] b\n')],
    ['options that look like patterns', choice('- [x] /a+/\n- [ ] /b+/\n')],
    ['a path', accepted('- [x] /admin/\n- [x] root\n')],
    ['a rule', choice('text\n\n* * *\n\n- [x] a\n- [ ] b\n')],
    ['dictionaries', choice('- [x] a   {1,  2}\n- [ ] b\n')],
    ['tight options with code', choice('- [x] a:\n  ```python\n  b\n  ```\n  > c\n- [ ] b\n')],
    ['an empty file', ''],
    ['undecodable characters', choice('* [X] \uFFFD\n')],
    ['an unclosed fence', `${choice('- [x] a\n- [ ] b\n')}\n\`\`\`python\na  \n\n\n`],
    ['a file over a limit', `${head}# Why?\n\n${'* [X] a\n'.repeat(3000)}`],
  ])('%s', (_, text) => expect(format(text)).toBe(text))
})

test('formats what it can in a file with errors', () => {
  expect(format(choice('* [X] a\n* [ ]\n\n\n## Hnt\nLook.\n'))).toBe(
    choice('- [x] a\n- [ ]\n\n## Hnt\n\nLook.\n'),
  )
})

describe('what a file means', () => {
  const text = choice('- [x] a {#one}\n  > Yes.\n- [ ] b\n  > No.\n\n[link](other.md)\n')
  const mean = (changed: string): string => readMeaning(path, changed, options).text

  test.each([
    ['a key', text.replace('[x]', '[ ]').replace('[ ] b', '[x] b')],
    ['an id', text.replace('#one', '#two')],
    ['a word', text.replace('Yes', 'Yeah')],
    ['a field', text.replace('easy', 'hard')],
    ['a link', text.replace('other.md', 'another.md')],
    ['a diagnostic', text.replace('  > No.\n', '')],
    ['structure', text.replace('- [ ] b\n  > No.', '- [ ] b\n\n  No.')],
  ])('includes %s', (_, changed) => expect(mean(changed)).not.toBe(mean(text)))

  test.each([
    ['text', 'a'],
    ['code', '`a`'],
    ['emphasis', '*a* b'],
  ])('excludes spaces between a mark and %s', (_, content) => {
    const spaced = choice(`- [x]   ${content}\n- [ ] \t${content} c\n`)
    expect(mean(spaced)).toBe(mean(choice(`- [x] ${content}\n- [ ] ${content} c\n`)))
  })

  test('excludes places', () => expect(mean(text.replace('# Why', '\n\n# Why'))).toBe(mean(text)))

  test.each([
    ['a word', 'Look', 'Cook'],
    ['the kind of a block', 'Look', '> Look'],
    ['a field', 'easy', 'hard'],
  ])('includes %s in a file with errors', (_, from, to) => {
    const broken = choice('- [ ] a\n\n## Hint\n\nLook.\n')
    expect(mean(broken.replace(from, to))).not.toBe(mean(broken))
  })
})

describe('writes ids', () => {
  const items = (section: string, text: string) => `${head}# Which?\n\n## ${section}\n\n${text}`
  const proof = (a: string, b: string) =>
    `\n## Proof\n\n\`\`\`yaml proof\noptions:\n  ${a}: {stdout: "2"}\n  ${b}: {raises: TypeError}\n\`\`\`\n`
  const code = '```python\nprint(2)\n```\n\n'
  const witness = (a: string, b: string) =>
    `\n## Proof\n\n\`\`\`python witness ${a}\n1\n\`\`\`\n\n\`\`\`python  counterexample  ${b}  \n1/0\n\`\`\`\n`

  test.each([
    [
      'of options',
      choice('- [x] It is one\n- [ ] `two`\n  > Why\n'),
      choice('- [x] It is one {#it-is-one}\n- [ ] `two` {#two}\n  > Why\n'),
    ],
    [
      'next to other attributes',
      choice('- [x] one {pin=last}\n- [ ] two {#b}\n'),
      choice('- [x] one {#one pin=last}\n- [ ] two {#b}\n'),
    ],
    [
      'of paragraphs over lines',
      choice('- [x] one\n  and two\n\n  More.\n- [ ] two\n'),
      choice('- [x] one\n  and two {#one-and-two-more}\n\n  More.\n- [ ] two {#two}\n'),
    ],
    [
      'of code below its mark',
      choice('- [x]\n  ```python\n  one\n  ```\n- [ ]\n  ```python\n  two\n  ```\n'),
      choice('- [x] {#one}\n  ```python\n  one\n  ```\n- [ ] {#two}\n  ```python\n  two\n  ```\n'),
    ],
    [
      'that fields of a proof name',
      choice(`${code}- [x] Two\n- [ ] An error\n${proof('a', 'b')}`),
      choice(`${code}- [x] Two {#two}\n- [ ] An error {#an-error}\n${proof('two', 'an-error')}`),
    ],
    [
      'that programs of a proof name',
      choice(`- [x] It holds\n- [ ] It does not\n${witness('a', 'b')}`),
      choice(
        `- [x] It holds {#it-holds}\n- [ ] It does not {#it-does-not}\n${witness('it-holds', 'it-does-not')}`,
      ),
    ],
    [
      'of items to order',
      items('Order', '1. beta\n2. alpha {#x}\n3. gamma\n'),
      items('Order', '1. beta {#b}\n2. alpha {#x}\n3. gamma {#c}\n'),
    ],
    [
      'of cells, for a repeated one once',
      items('Match', '| a | b |\n|---|---|\n| one | z |\n| two | y |\n| three | z |\n|  | `x` |\n'),
      items(
        'Match',
        '| a | b |\n|---|---|\n| one {#a} | z {#3} |\n| two {#b} | y {#2} |\n| three {#c} | z |\n|  | `x` {#1} |\n',
      ),
    ],
    [
      'of the choices of a blank, not of forms',
      `${head}# Which?\n\n[[one]] [[two]]\n\n## Blanks\n\n### one {choice}\n\n- [ ] no\n- [x] yes\n\n### two\n\n- [x] maybe\n`,
      `${head}# Which?\n\n[[one]] [[two]]\n\n## Blanks\n\n### one {choice}\n\n- [ ] no {#no}\n- [x] yes {#yes}\n\n### two\n\n- [x] maybe\n`,
    ],
    [
      'and formats',
      choice('* [X] one\n* [ ] two\n## Hint\nLook.'),
      choice('- [x] one {#one}\n- [ ] two {#two}\n\n## Hint\n\nLook.\n'),
    ],
  ])('%s', (_, before, after) => {
    const write = (text: string) => {
      const result = formatFile({path, text, ids: true, ...options})
      return 'refused' in result ? result.refused : applyEdits(text, result.edits).text
    }
    const questions = (text: string) => compileFile({path, text}, openConfig, {patterns}).questions
    expect(questions(before)).not.toEqual([])
    expect(write(before)).toBe(after)
    expect(write(after)).toBe(after)
    expect(questions(after)).toEqual(questions(before))
  })

  test.each([
    ['in a file with errors', choice('- [ ] one\n- [ ] two\n')],
    ['without being asked', undefined],
  ])('not %s', (_, text) => {
    const written = text ?? choice('- [x] one\n- [ ] two\n')
    expect(formatFile({path, text: written, ids: text !== undefined, ...options})).toEqual({edits: []})
  })

  test.each([
    ['letters in the right order', items('Order', '1. alpha\n2. beta\n3. gamma\n')],
    ['numbers that pair off', items('Match', '| a | b |\n|---|---|\n| one | x |\n| two | y |\n')],
  ])('refuses %s, which would reveal the key', (_, text) => {
    expect(formatFile({path, text, ids: true, ...options})).toHaveProperty('refused')
    expect(formatFile({path, text, ...options})).toEqual({edits: []})
  })
})

describe('a workspace', () => {
  const workspace = createWorkspace({
    files: [
      {path: 'bank.yaml', text: bankYaml()},
      {path, text: question('Why?').replace('[x]', '[X]')},
    ],
    patterns,
  })

  test('gives the edits line by line', () => {
    expect(workspace.format(path)).toEqual({
      edits: [{place: {start: {line: 8, column: 1}, end: {line: 9, column: 1}}, text: '- [x] a\n'}],
    })
  })

  test('has nothing to format in other files', () => {
    expect(workspace.format('bank.yaml')).toEqual({edits: []})
    expect(workspace.format('a/b/none.md')).toEqual({edits: []})
  })
})

test('formatting twice is formatting once, and keeps the meaning, whatever the layout', () => {
  const piece = fc.constantFrom(
    ...[
      '- [X] a',
      '* [x]  b  ',
      '+ [ ] c   {#c  pin }',
      '- [x] /a+/',
      '  > why  ',
      '  ```python',
      '  * d',
      '',
      ' ',
      '\t',
    ],
    ...[
      'text  ',
      'text\\ ',
      '`a  ',
      'b`',
      '* * *',
      '<!-- c -->',
      '> quote',
      '## Answer',
      '## Hint  {#h  }',
      '### Sub',
    ],
    ...[
      '```python',
      '```',
      '1. one',
      '1) two',
      '[a]: b.md',
      '[a]',
      '| a |',
      '|---|',
      '---',
      '    code',
      '# Two {#two}',
    ],
    ...[
      '```yaml question',
      'difficulty:   hard',
      'kind: choice',
      '- - +',
      '\\',
      '$a$',
      '[^1]',
      '[^1]: note  ',
    ],
  )
  const fields = fc.shuffledSubarray(
    [
      'category: output',
      'difficulty:  easy',
      '# why',
      'tags: [a,b]',
      'kind: text',
      '',
      'id: x',
      'sets:\n  - test',
      'no: x',
    ],
    {minLength: 2},
  )
  const counts = {refused: 0, all: 0}
  fc.assert(
    fc.property(
      fields,
      fc.array(piece, {maxLength: 14}),
      fc.constantFrom('\n', '\r\n'),
      (front, body, newline) => {
        const text = ['---', ...front, '---', '# Why?', ...body].join('\n').replaceAll('\n', newline)
        const result = formatFile({path, text, ...options})
        counts.all++
        if ('refused' in result) counts.refused++
        if ('refused' in result) return
        const once = applyEdits(text, result.edits).text
        expect(readMeaning(path, once, options).text).toBe(readMeaning(path, text, options).text)
        expect(formatFile({path, text: once, ...options})).toEqual({edits: []})
      },
    ),
    upTo(2000),
  )
  expect(counts.refused * 20).toBeLessThan(counts.all)
}, 120_000)
