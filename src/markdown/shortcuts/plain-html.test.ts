import {expect, test} from 'vitest'
import {readMarkdown} from '../read.ts'
import {plainHtml} from './plain-html.ts'

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
