import {bankYaml, questionText, sampleContent} from './sample-content.ts'
import type {Files} from './temporary-folder.ts'

/** Two environments that every machine with a sandbox has. */
const environments = `environments:
  - name: python
    language: python
    setup: setup.py
  - name: shell
    language: bash
`

export const verifyBankYaml = `${bankYaml}${environments}`

/** A question about what a program prints. */
export function programQuestion(language: 'python' | 'bash', program: string, options: string): string {
  const title = `What comes of ${program}?`
  return questionText({title, options: `\`\`\`${language}\n${program}\n\`\`\`\n\n${options}`})
}

const oneIsRight = '- [x] `1`\n  > Right.\n- [ ] `2`\n  > No.\n'
export const twoIsRight = '- [ ] `1`\n  > No.\n- [x] `2`\n  > Right.\n'

/** A bank of three questions in two patterns, two of them proved; `more` adds or replaces files. */
export function verifyContent(more: Files = {}): Files {
  const {'loops/for/never.md': _, 'loops/for/pattern.md': pattern = '', ...sample} = sampleContent()
  return {
    ...sample,
    'bank.yaml': verifyBankYaml,
    'setup.py': 'one = 1\n',
    'loops/for/pattern.md': pattern,
    'loops/for/named.md': programQuestion('python', 'print(one)', oneIsRight),
    'loops/while/pattern.md': pattern,
    'loops/while/shell.md': programQuestion('bash', 'echo 1', oneIsRight),
    ...more,
  }
}
