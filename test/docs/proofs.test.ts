import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {compileBank} from '../../src/compile.ts'
import {patternText} from '../cli/sample-content.ts'
import {fencesOf} from './fences.ts'

const frontMatter = '---\ncategory: output\ndifficulty: easy\n---\n\n'
/** The subject of an example section. */
const host = [
  '# What happens?\n\n```python\nprint(count())\n```\n',
  '- [x] It fails\n  > Yes.\n- [ ] `2`\n  > No.\n',
  '## Solution\n\n1. It is called.\n2. It fails.\n\n',
].join('\n')

const [question, section] = fencesOf('docs/proofs.md').filter(({info}) => info === 'markdown')

test.each([
  ['question', question?.text],
  ['section', host + section?.text],
])('the example of a %s compiles with the environments of the shipped bank', (_, text = '') => {
  const bank = readFileSync('content/bank.yaml', 'utf8')
  const {diagnostics} = compileBank(
    [
      {path: 'bank.yaml', text: bank},
      {path: 'django/example/pattern.md', text: patternText.replace('track: loops', 'track: django')},
      {path: 'django/example/question.md', text: frontMatter + text},
    ],
    {assets: [...bank.matchAll(/^ +setup: (.+)$/gm)].map(([, path = '']) => path)},
  )
  expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([])
})
