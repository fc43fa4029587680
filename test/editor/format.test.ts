import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {openConfig} from '../../src/compile/bank/bank-config.ts'
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
