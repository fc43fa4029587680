import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readMarkdown} from '../read.ts'
import {sanitisedHtml} from '../rich-text/to-rich-text.ts'
import {plainHtml} from './plain-html.ts'

const pieces = [
  'a',
  'two words',
  '`code`',
  '`` a`b ``',
  '*em*',
  '**strong**',
  '***both***',
  '<',
  '&',
  '&lt;',
  '"',
  '>',
  '\\*',
  '\n',
  '  \n',
  ' ',
  '\t',
  '\u00a0',
  'é',
  '\\',
  '_x_',
  '`a\nb`',
]
const blocks = [
  '```\n\n```',
  '```\n```',
  '```python\n<a> & b\n\n c\n```',
  '```c++ {#id}\n\n d\n```',
  '```a&amp;b\n```',
  '```a&#32;b\n```',
  '```"\n"\n```',
  '    e',
]

const paragraph = fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map((parts) => parts.join(''))
const content = fc
  .array(fc.oneof({weight: 3, arbitrary: paragraph}, fc.constantFrom(...blocks)), {maxLength: 4})
  .map((parts) => parts.join('\n\n'))

test('plain paragraphs and code become what the sanitised tree becomes, or are left to it', () => {
  let [tried, plain] = [0, 0]
  fc.assert(
    fc.property(content, (markdown) => {
      const {children} = readMarkdown(markdown)
      tried++
      const html = plainHtml(children)
      if (html === undefined) return
      plain++
      expect(html).toBe(sanitisedHtml(children))
    }),
    {numRuns: 2000},
  )
  expect(plain / tried).toBeGreaterThan(0.25)
})

test.each([
  ['a *b* **c** `d`', 'a <em>b</em> <strong>c</strong> <code>d</code>'],
  ['***a***', '<em><strong>a</strong></em>'],
  ['a & b < c && d << e', 'a &amp; b &lt; c &amp;&amp; d &lt;&lt; e'],
  ['`a & b < c`', '<code>a &amp; b &lt; c</code>'],
  ['a \t\n \tb\nc\nd', 'a\nb\nc\nd'],
  ['`a\nb\nc`', '<code>a b c</code>'],
])('%j becomes %j', (markdown, html) => {
  expect(plainHtml(readMarkdown(markdown).children)).toBe(`<p>${html}</p>`)
})

test.each(['[a](b)', '*[a](b)*', '**[a](b)**', '![a](b)', 'a\n\n- b', '- a', '# a', 'a  \nb', ''])(
  '%j is left to the sanitised tree',
  (markdown) => {
    expect(plainHtml(readMarkdown(markdown).children)).toBe(undefined)
  },
)
