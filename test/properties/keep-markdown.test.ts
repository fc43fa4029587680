import {expect, test} from 'vitest'
import {compileQuestion} from '../../src/compile.ts'
import {toPublicQuestion} from '../../src/index.ts'

const starts = ['plain', '`code`', '**bold**', '*leaning*', '[link][l]', '![image](a.png)', '\\[x]', '&amp;']

/** Options that begin in every way, with the key at one of them. */
function publicOf(key: number, attributes: (index: number) => string) {
  const options = starts.map((start, index) => {
    const mark = index === key ? '[x]' : '[ ]'
    return `- ${mark} ${start}${attributes(index)}\n  > Why ${key}.`
  })
  const bare = `- ${key === starts.length ? '[x]' : '[ ]'}\n  \`below\`\n\n  > Why.`
  const markdown = [
    '---\ncategory: output\ndifficulty: easy\n---\n\n# Is `a` [so][l]? {#so}\n\nStem.\n',
    ...options,
    bare,
    '\n[l]: https://example.org\n',
  ].join('\n')
  const {question, diagnostics} = compileQuestion(markdown, {file: 't/p/q.md', keepMarkdown: true})
  if (question?.kind !== 'choice')
    throw new Error(`Expected a choice question, found ${diagnostics.map(({code}) => code)}`)
  return toPublicQuestion(question)
}

test.each([
  ['none', () => ''],
  ['credit', (index: number, key: number) => ` {credit=${index === key ? 1 : 0.5}}`],
])(
  'the public part with its Markdown does not change when the key moves; attributes: %s',
  (_, attributes) => {
    const keys = [...starts.keys(), starts.length]
    const views = keys.map((key) => JSON.stringify(publicOf(key, (index) => attributes(index, key))))
    expect(new Set(views).size).toBe(1)
  },
)

test('keeps the Markdown of titles and options, without mark and attributes', () => {
  const {title, stem, options} = publicOf(1, (index) =>
    (index % 2 ? '\n  {pin=last}' : ' {#id-x pin=last}').replace('x', String(index)),
  )
  expect([title, stem, ...options.map(({content}) => content)].map(({markdown}) => markdown)).toEqual([
    'Is `a` [so][l]?',
    'Stem.',
    // Unpinned options come first.
    '`below`',
    ...starts,
  ])
})

test('code in an option keeps its indent', () => {
  const markdown =
    '---\ncategory: output\ndifficulty: easy\n---\n\n# A?\n\n- [x] so:\n  ```python\n  def f():\n      pass\n  ```\n- [ ] no\n'
  const {question} = compileQuestion(markdown, {file: 't/p/q.md', keepMarkdown: true})
  const written = question?.kind === 'choice' ? question.options.map(({content}) => content.markdown) : []
  expect(written).toContain('so:\n```python\ndef f():\n    pass\n```')
})
