import {expect, test} from 'vitest'
import {parseConfig} from '../../compile/bank/bank-config.ts'
import {compileFile} from '../../compile/file/compile-file.ts'

const {config} = parseConfig({
  path: 'bank.yaml',
  text: 'name: a\nversion: 1.0.0\nenvironments: [{name: python, language: python}]\n',
})
if (!config) throw new Error('Expected a sound bank.yaml')

const markdown = `---
category: debug
difficulty: easy
---

# Which line is wrong?

\`\`\`python
total = 1
total = totl + 1
\`\`\`

## Answer

line 2

## Proof

\`\`\`yaml proof
premise: {raises: NameError}
goal: {stdout: "2"}
\`\`\`

\`\`\`python harness
def main():
    {{stem}}
    return total

print(main())
\`\`\`

\`\`\`python fix
total = total + 1
\`\`\`
`

test('puts the fix in the place of the line, with its indent', () => {
  const {proofs, summary} = compileFile({path: 'a/b.md', text: markdown}, config)
  expect(summary.diagnostics).toEqual([])
  const programs = proofs[0]?.plan?.programs.map(({main}) => main)
  const around = (line: string): string =>
    `def main():\n    total = 1\n    total = ${line}\n    return total\n\nprint(main())`
  expect(programs).toEqual([around('totl + 1'), around('total + 1')])
})
