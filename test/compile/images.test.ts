import {describe, expect, test} from 'vitest'
import {openConfig} from '../../src/compile/bank/bank-config.ts'
import {compileFile} from '../../src/compile/file/compile-file.ts'
import {compileBank, compileQuestion} from '../../src/compile.ts'
import {bankYaml, questionText, sampleContent} from '../cli/sample-content.ts'

const codesOf = (image: string, images?: 'local' | 'any'): string[] => {
  const text = questionText({more: `\n## Hint\n\n${image}\n`})
  const {summary} = compileFile({path: 'a/b/c.md', text}, {...openConfig, images})
  return summary.diagnostics.map(({code}) => code)
}

describe('an image', () => {
  test.each<[string, 'local' | 'any' | undefined, string[]]>([
    ['![a](b.png)', undefined, []],
    ['![a](b.png)', 'local', []],
    ['![a](https://example.org/b.png)', undefined, []],
    ['![a](https://example.org/b.png)', 'any', []],
    ['![a](https://example.org/b.png)', 'local', ['link/remote-image']],
    ['![a](HTTPS://example.org/b.png)', 'local', ['link/remote-image']],
    ['![a][b]\n\n[b]: https://example.org/b.png', 'local', ['link/remote-image']],
    ['[![a](https://example.org/b.png)](https://example.org)', 'local', ['link/remote-image']],
    ['![a](https://example.org/b.png){width=300}', 'local', ['link/remote-image']],
    ['![a](http://example.org/b.png)', undefined, ['link/remote-image']],
    ['![a](HTTP://example.org/b.png)', 'any', ['link/remote-image']],
    ['![a](<http://example.org/b.png>)', 'local', ['link/remote-image']],
    ['![a](//example.org/b.png)', 'any', ['link/scheme']],
    ['![a](mailto:a@example.org)', 'any', ['link/scheme']],
    ['[a](http://example.org)', 'local', []],
    ['[a](https://example.org/b.png)', 'local', []],
  ])('%s with images: %s gives %j', (image, images, codes) => {
    expect(codesOf(image, images)).toEqual(codes)
  })
})

test.each([
  ['local', ['link/remote-image']],
  ['any', []],
  ['none', ['field/value']],
])('images: %s in bank.yaml gives %j', (images, codes) => {
  const files = sampleContent({
    'bank.yaml': `${bankYaml}images: ${images}\n`,
    'loops/for/once.md': questionText({more: '\n## Hint\n\n![a](https://example.org/b.png)\n'}),
  })
  const texts = Object.entries(files).map(([path, text]) => ({path, text: String(text)}))
  expect(compileBank(texts).diagnostics.map(({code}) => code)).toEqual(codes)
})

test.each([
  ['![a](HTTPS://example.org/B.png)', '<img src="https://example.org/B.png" alt="a">'],
  ['[a](HTTPS://example.org/B)', '<a href="https://example.org/B">a</a>'],
  ['[a](Mailto:ada@example.org)', '<a href="mailto:ada@example.org">a</a>'],
])('%s keeps its address', (markdown, html) => {
  const {question} = compileQuestion(questionText({more: `\n## Hint\n\n${markdown}\n`}), {file: 'a/b/c.md'})
  expect(question?.hints[0]?.html).toContain(html)
})
