import {expect, test} from 'vitest'
import {parseConfig} from '../../compile/bank/bank-config.ts'
import {compileFile} from '../../compile/file/compile-file.ts'

const {config} = parseConfig({
  path: 'bank.yaml',
  text: 'name: a\nversion: 1.0.0\nenvironments: [{name: python, language: python}]\n',
})
if (!config) throw new Error('Expected a sound bank.yaml')

const statements = `---
category: concept
difficulty: easy
---

# Which is true?

- [x] One is odd
  > It is.
- [ ] Two is odd
  > It is even.

## Solution

1. **Divide.** One leaves one.

## Proof

\`\`\`yaml proof
claims:
  1: {stdout: "1"}
\`\`\`

\`\`\`python witness a
assert 1 % 2 == 1
\`\`\`

\`\`\`python counterexample b
assert 2 % 2 == 0
\`\`\`
`

test('reports a claim without a program if the question has no program of its own', () => {
  const {summary} = compileFile({path: 'a/b.md', text: statements}, config)
  expect(summary.diagnostics).toMatchObject([
    {code: 'proof/missing', data: {name: 'claim 1'}, place: {start: {line: 21}}},
  ])
  const text = `${statements}\n\`\`\`python claim 1\nprint(1 % 2)\n\`\`\`\n`
  const whole = compileFile({path: 'a/b.md', text}, config)
  expect(whole.summary.diagnostics).toEqual([])
  expect(whole.proofs[0]?.plan?.checks).toMatchObject([{role: 'claim', expects: {stdout: '1'}}])
})

test('statements about the shown program can refer to its result', () => {
  const shown = statements
    .replace('# Which is true?', '# Which is true?\n\n```python\nprint(1 % 2)\n```')
    .replace('claims:', 'premise: {stdout: "1"}\nclaims:')
  const {proofs, summary} = compileFile({path: 'a/b.md', text: shown}, config)
  expect(summary.diagnostics).toEqual([])
  expect(proofs[0]?.plan?.checks).toMatchObject([{role: 'premise'}, {role: 'claim'}])
  expect(proofs[0]?.plan?.programs[0]).toEqual({main: 'print(1 % 2)'})
})
