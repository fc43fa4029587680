import fc from 'fast-check'
import {expect, test} from 'vitest'
import {plainHtml} from './plain-html.ts'
import {readMarkdown} from './read.ts'
import {sanitisedHtml} from './to-rich-text.ts'

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

test('a plain paragraph becomes what the sanitised tree becomes, or is left to it', () => {
  let plain = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), (parts) => {
      const {children} = readMarkdown(parts.join(''))
      const html = plainHtml(children)
      if (html === undefined) return
      plain++
      expect(html).toBe(sanitisedHtml(children))
    }),
    {numRuns: 2000},
  )
  expect(plain).toBeGreaterThan(500)
})

test.each(['[a](b)', '![a](b)', 'a\n\nb', '- a', '# a', 'a  \nb', ''])(
  '%j is left to the sanitised tree',
  (markdown) => {
    expect(plainHtml(readMarkdown(markdown).children)).toBe(undefined)
  },
)
