import {describe, expect, test} from 'vitest'
import {defaultConfig} from '../../bank/bank-config.ts'
import {compileFile} from '../../file/compile-file.ts'

const head = '---\ncategory: concept\ndifficulty: easy\n---\n\n# Which?\n\n- [x] yes\n- [ ] no\n\n'

const found = (sections: string): string[] =>
  compileFile({path: 'a/b/c.md', text: head + sections}, defaultConfig).summary.diagnostics.flatMap(
    ({code, severity, data, place, fix}) =>
      severity === 'info'
        ? []
        : [`${place.start.line} ${code} ${'name' in data ? data.name : ''} ${fix?.edits[0]?.text}`],
  )

describe('a section inside another is an error', () => {
  test.each([
    ['### Solution', 'Solution'],
    ['#### solution', 'Solution'],
    ['### Solution:', 'Solution'],
    ['**Solution**', 'Solution'],
    ['**Solution:**', 'Solution'],
    ['**Solution**:', 'Solution'],
    ['### Common mistakes', 'Common mistakes'],
    ['**Quick check**', 'Quick check'],
  ])('%s', (line, name) => {
    expect(found(`## Hint\n\nLook.\n\n${line}\n\n1. So.\n`)).toEqual([`15 section/nested ${name} ## ${name}`])
  })

  test('also in the last section', () => {
    expect(found('## Solution\n\n1. So.\n\n### Common mistakes\n\n- a\n')).toEqual([
      '15 section/nested Common mistakes ## Common mistakes',
    ])
  })
})

describe('other headings and bold text are not', () => {
  test.each([
    '### Look',
    '**Solution** of it',
    'The **Solution**',
    '### Hint',
    '*Solution*',
    '### The solution',
  ])('%s', (line) => expect(found(`## Hint\n\nLook.\n\n${line}\n\nMore.\n`)).toEqual([]))
})
