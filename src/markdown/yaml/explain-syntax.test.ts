import {describe, expect, test} from 'vitest'
import {applyFixes, compileQuestion, type Diagnostic} from '../../compile.ts'

const write = (fields: string): string =>
  `---\ncategory: concept\n${fields}\n---\n\n# Which?\n\n- [x] a\n  > Yes.\n- [ ] b\n  > No.\n`

const compile = (text: string): readonly Diagnostic[] => compileQuestion(text, {file: 't/p/q.md'}).diagnostics

describe('a slip in front matter is fixed', () => {
  test.each([
    ['difficulty= easy', 3],
    ['difficulty=easy', 3],
    ['difficulty = easy', 3],
    ['difficulty := easy', 3],
    ['difficulty:= easy', 3],
    ['difficulty -> easy', 3],
    ['difficulty => easy', 3],
    ['difficulty → easy', 3],
    ['difficulty - easy', 3],
    ['difficulty – easy', 3],
    ['difficulty; easy', 3],
    ['difficulty. easy', 3],
    ['difficulty easy', 3],
    ['difficulty\teasy', 3],
    ['difficulty easy # as it is', 3],
    ['difficulty:easy', 3],
    ['difficulty：easy', 3],
    ['difficulty: : easy', 3],
    ['\tdifficulty: easy', 3],
    ['  difficulty: easy', 3],
    ['difficulty: easy\n  level: beginner', 4],
    ['difficulty: easy\n\tlevel: beginner', 4],
    ['difficulty: easy\n\nlevel beginner', 5],
    ['difficulty: easy\ntags:\n\t- a', 5],
  ])('%j', (fields, line) => {
    const text = write(fields)
    const found = compile(text)
    expect(found.map(({code, place}) => [code, place.start.line])).toEqual([
      [expect.stringMatching(/^yaml\//), line],
    ])
    expect(
      compile(
        applyFixes(
          text,
          found.flatMap(({fix}) => fix ?? []),
        ).text,
      ),
    ).toEqual([])
  })
})

describe('an error in front matter is explained', () => {
  test.each([
    ['difficulty', 3, 'This line is not a field; write one `name: value` per line'],
    ['"difficulty: easy"', 3, 'This line is not a field; write one `name: value` per line'],
    ['**difficulty**: easy', 3, 'This line is not a field; write one `name: value` per line'],
    ['{difficulty: easy}', 3, 'This line is not a field; write one `name: value` per line'],
    [
      'difficulty: easy\nThis question is easy.',
      4,
      'Missing colon after `This`; write `This: question is easy.`',
    ],
    ['difficulty: easy\n--', 4, 'This line is not a field; write one `name: value` per line'],
    ['difficulty: easy\nlevel:\nbeginner', 5, 'This line is not a field; write one `name: value` per line'],
    [': easy', 3, 'No name before the colon; write `name: value`'],
    ['- difficulty: easy', 3, 'A field begins with its name, not with `- `'],
    ['difficulty: easy, level: beginner', 3, 'Two fields on one line; write one `name: value` per line'],
    ['difficulty: easy; level: beginner', 3, 'Two fields on one line; write one `name: value` per line'],
    ['difficulty: easy level: beginner', 3, 'Two fields on one line; write one `name: value` per line'],
    ['difficulty: @easy', 3, 'A value that begins with `@` needs quotes'],
    ['difficulty: `easy`', 3, 'A value that begins with a backtick needs quotes'],
    ['difficulty: *very* easy', 3, 'A value that begins with `*` needs quotes'],
    ['difficulty: [easy](https://example.org)', 3, 'A Markdown link needs quotes'],
    ['difficulty: easy\ntags:\n  - [a](https://example.org)', 5, 'A Markdown link needs quotes'],
    ['difficulty: easy\ntags:\n  - `a`', 5, 'A value that begins with a backtick needs quotes'],
    ['difficulty: easy\ntags: [[a](https://example.org)]', 4, 'A Markdown link in a list needs quotes'],
    ['difficulty: easy\ntags: [b, [a](https://example.org)]', 4, 'A Markdown link in a list needs quotes'],
    ['difficulty: %easy', 3, 'A value that begins with `%` needs quotes'],
    ['difficulty: | easy', 3, 'Text after `|`; indent it on the next line, or remove the sign'],
    ["difficulty: 'it's'", 3, "Text after the closing quote; write a `'` inside single quotes twice"],
    ['difficulty: "a" b', 3, 'Text after the closing quote; write `\\"` inside double quotes'],
    ['difficulty: easy\ntags: - a', 4, 'Write the list of `tags` as `[one, two]`'],
    ['difficulty: easy\nlang: What: is it', 4, 'A value with a colon needs quotes'],
    ['difficulty: "easy', 3, 'Unclosed `"`; add `"`'],
  ])('%j', (fields, line, message) => {
    expect(compile(write(fields)).map(({place, message}) => [place.start.line, message])).toEqual([
      [line, message],
    ])
  })
})

describe('other text around a colon is read as it is', () => {
  test.each([
    'difficulty : easy',
    'difficulty\t: easy',
    'difficulty:\teasy',
    '"difficulty": easy',
    'difficulty: easy # x',
  ])('%j', (fields) => expect(compile(write(fields))).toEqual([]))
})
