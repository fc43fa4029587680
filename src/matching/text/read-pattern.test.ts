import {expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {patterns} from './patterns.ts'

const fields = (kind: string): string => `---\ncategory: output\ndifficulty: easy\nkind: ${kind}\n---\n\n`
const asText = (form: string): string => `${fields('text')}# Which keyword?\n\n## Answer\n- [x] ${form}\n`
const asBlank = (form: string): string =>
  `${fields('cloze')}# Which keyword?\n\nIt is [[word]].\n\n## Blanks\n\n### word\n- [x] ${form}\n`
const file = 'track/pattern/question.md'

test.each([
  ['a text question', asText],
  ['a blank', asBlank],
])('refuses the pattern of %s without an engine', (_, write) => {
  const {question, diagnostics} = compileQuestion(write('/(a|)wait/ {example=await}'), {file})
  expect(question).toBeUndefined()
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([
    expect.objectContaining({code: 'text/no-pattern-engine', data: {pattern: '/(a|)wait/'}}),
  ])
})

test.each([
  ['a text question', asText],
  ['a blank', asBlank],
])('accepts the pattern of %s with an engine', (_, write) => {
  const {question, diagnostics} = compileQuestion(write('/(a|)wait/ {example=await}'), {file, patterns})
  expect(question).toBeDefined()
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
})

test('needs no engine for a question without patterns', () => {
  expect(compileQuestion(asText('await'), {file}).question).toBeDefined()
})
