import {expect, test} from 'vitest'
import {compileQuestion} from './compile-question.ts'

const withProof = (fields: string): string =>
  [
    '---\ncategory: output\ndifficulty: easy\n---\n\n# What happens?\n\n```python\nraise KeyError\n```\n',
    '- [x] `KeyError`\n  > Yes.\n- [ ] `ValueError`\n  > No.\n\n## Proof\n',
    `\`\`\`yaml proof\n${fields}\n\`\`\`\n`,
  ].join('\n')

const options = 'options:\n  a: {raises: KeyError}\n  b: {raises: ValueError}'

test.each([
  ['premise: {raises: KeyError, stdout: ""}', []],
  ['premise: {raises: KeyError, stdout: ""}\nclaims: {}', ['field/empty']],
  ['premise: {raises: ""}', ['field/empty']],
])('reports %j as %j', (fields, codes) => {
  const {diagnostics} = compileQuestion(withProof(`${fields}\n${options}`), {file: 'a/b.md'})
  expect(diagnostics.map(({code}) => code)).toEqual(codes)
})

test('an option may predict no output, but not no exception', () => {
  const fields = 'options:\n  a: {raises: KeyError, stdout: ""}\n  b: {raises: ""}'
  const {diagnostics} = compileQuestion(withProof(fields), {file: 'a/b.md'})
  expect(diagnostics.map(({code}) => code)).toEqual(['field/empty'])
})
