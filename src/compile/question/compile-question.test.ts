import {describe, expect, test} from 'vitest'
import {compileQuestion, compileQuestions} from './compile-question.ts'

const fields = '---\ncategory: output\ndifficulty: easy\n---\n\n'
const block = (name: string, mark: string): string =>
  `# ${name}? {#${name}}\n\n- [${mark}] a\n  > a\n- [ ] b\n  > b\n\n`

describe('compileQuestion', () => {
  test('counts the questions of a file, valid or not', () => {
    const text = fields + block('one', 'x') + block('two', ' ')
    const {question, diagnostics} = compileQuestion(text, {file: 'a/b.md'})
    const several = diagnostics.find(({code}) => code === 'question/several')
    expect(question).toBeUndefined()
    expect(several).toMatchObject({data: {count: 2}, message: expect.stringContaining('`compileQuestions`')})
    // A code determines the type of its data.
    if (several?.code === 'question/several') expect(several.data.count.toFixed()).toBe('2')
  })

  test.each([
    ['an option', '- [x] a\n\n  ## a\n- [ ] b\n'],
    ['a rationale', '- [x] a\n  > # a\n- [ ] b\n'],
    ['an item of a section', '- [x] a\n- [ ] b\n\n## Common mistakes\n\n- # a\n'],
    ['a step', '- [x] a\n- [ ] b\n\n## Solution\n\n1. # a\n'],
    ['an item of an order', '## Order\n\n1. # a\n2. b\n'],
    ['a criterion', '## Rubric\n\n- # a\n'],
  ])('refuses a heading in %s', (_, body) => {
    const {diagnostics} = compileQuestion(`${fields}# One?\n\n${body}`, {file: 'a/b.md'})
    const faults = diagnostics.filter(({severity}) => severity !== 'info')
    expect(faults.map(({code}) => code)).toEqual(['markdown/heading-in-container'])
  })

  test('reports a heading in a quick check once', () => {
    const text = `${fields}${block('one', 'x')}## Quick check\n\n### a\n`
    expect(compileQuestion(text, {file: 'a/b.md'}).diagnostics.map(({code}) => code)).toEqual([
      'quick-check/not-one-line',
    ])
  })

  test.each(['<?php echo 1', '<!-- a', '<![CDATA[ a', '<script>', '<pre', '<!doctype'])(
    'reports unclosed HTML once, however much it swallows: %s',
    (html) => {
      const text = `${fields}# One?\n\n${html}\n\n- [x] a\n- [ ] b\n`
      expect(compileQuestion(text, {file: 'a/b.md'}).diagnostics.map(({code}) => code)).toEqual([
        'markdown/html',
      ])
    },
  )

  test.each([
    [
      'sets: practise',
      '`sets` must be a list of `practice`, `test`, `challenge`, such as `[practice, test]`',
    ],
    ['tags: one', '`tags` must be a list such as `[one, two]`'],
  ])('names the allowed content of a list in place of %s', (line, expected) => {
    const text = fields.replace('category', `${line}\ncategory`) + block('one', 'x')
    const [fault] = compileQuestion(text, {file: 'a/b.md'}).diagnostics
    expect(fault).toMatchObject({code: 'field/type', message: expect.stringContaining(expected)})
  })

  test.each(['pattern.md', 'a/pattern.md'])('throws a TypeError for %s', (file) => {
    for (const compile of [compileQuestion, compileQuestions]) {
      expect(() => compile(fields + block('one', 'x'), {file})).toThrow(TypeError)
    }
  })
})
