import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readMarkdown} from '../../src/markdown/read.ts'
import {sanitisedHtml} from '../../src/markdown/rich-text/to-rich-text.ts'
import {plainHtml} from '../../src/markdown/shortcuts/plain-html.ts'
import {upTo} from '../run-counts.ts'

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
    upTo(2000),
  )
  expect(plain / tried).toBeGreaterThan(0.25)
})
