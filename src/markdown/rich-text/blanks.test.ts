import type {RootContent} from 'hast'
import {toHtml} from 'hast-util-to-html'
import {expect, test} from 'vitest'
import {compileQuestion} from '../../compile.ts'
import {markBlanks} from './blanks.ts'

const span = (name: string): string => `<span data-blank="${name}"></span>`

/** The HTML of a stem with the declared blanks `one` and `two` in its last line. */
function htmlOf(stem: string): string {
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# Fill in\n\n${stem}\n\n[[one]] [[two]]\n\n## Blanks\n\n### one\n- [x] a\n\n### two\n- [x] b\n`
  const {question, diagnostics} = compileQuestion(text, {file: 'track/pattern/question.md'})
  if (!question) throw new Error(`Expected a question, found ${diagnostics.map(({code}) => code)}`)
  const last = `\n<p>${span('one')} ${span('two')}</p>`
  expect(question.stem.html.endsWith(last)).toBe(true)
  return question.stem.html.slice(0, -last.length)
}

test.each([
  ['an undeclared name', '[[x]] [[other-name]]', '<p>[[x]] [[other-name]]</p>'],
  ['a list in a list', '`[[1, 2]]`', '<p><code>[[1, 2]]</code></p>'],
  ['a name with an expression', '`rows[[one + 1]]`', '<p><code>rows[[one + 1]]</code></p>'],
  [
    'names from Object.prototype',
    '[[constructor]] [[__proto__]]',
    '<p>[[constructor]] [[<strong>proto</strong>]]</p>',
  ],
  ['a name between other letters', 'xxonexx and one', '<p>xxonexx and one</p>'],
  ['single brackets', '[one] [ [one] ]', '<p>[one] [ [one] ]</p>'],
  ['brackets on two lines', '[[one\n]]', '<p>[[one\n]]</p>'],
  ['an escaped name', '\\[[one]] \\[\\[one]] [[one\\]\\]', '<p>[[one]] [[one]] [[one]]</p>'],
  [
    'the description of an image',
    '![[[one]]](https://example.org/a.png)',
    '<p><img src="https://example.org/a.png" alt="[[one]]"></p>',
  ],
  [
    'the title of an image',
    '![a](https://example.org/a.png "[[one]]")',
    '<p><img src="https://example.org/a.png" alt="a" title="[[one]]"></p>',
  ],
  [
    'the title of a link',
    '[a](https://example.org "[[one]]")',
    '<p><a href="https://example.org" title="[[one]]">a</a></p>',
  ],
  [
    'an address',
    '<https://example.org/[[one]]>',
    '<p><a href="https://example.org/%5B%5Bone%5D%5D">https://example.org/[[one]]</a></p>',
  ],
  [
    'the info string of a fence',
    '```python {title="[[one]]"}\nx\n```',
    '<pre><code class="language-python">x\n</code></pre>',
  ],
])('stays text: %s', (_, stem, html) => expect(htmlOf(stem)).toBe(html))

test.each([
  ['prose', 'So [[three]].', `<p>So ${span('three')}.</p>`],
  ['emphasis', '*So [[three]]*', `<p><em>So ${span('three')}</em></p>`],
  ['code', '`a[[three]]b`', `<p><code>a${span('three')}b</code></p>`],
  ['brackets', '[[[three]]]', `<p>[${span('three')}]</p>`],
  [
    'a fence',
    '```python\n<[[three]]&>\n```',
    `<pre><code class="language-python">&lt;${span('three')}&amp;>\n</code></pre>`,
  ],
  ['a heading', '### [[three]]', `<h3>${span('three')}</h3>`],
  ['a quote', '> [[three]]', `<blockquote>\n<p>${span('three')}</p>\n</blockquote>`],
  ['after an escaped backslash', '\\\\[[three]]', `<p>\\${span('three')}</p>`],
  ['brackets as character references', '&#91;[three]]', `<p>${span('three')}</p>`],
])('becomes a blank in %s', (_, stem, html) => {
  const text = `---\ncategory: output\ndifficulty: easy\n---\n\n# Fill in\n\n${stem}\n\n## Blanks\n\n### three\n- [x] a\n`
  const {question} = compileQuestion(text, {file: 'track/pattern/question.md'})
  expect(question?.stem.html).toBe(html)
  expect(question?.stem.text).toContain('[[three]]')
})

test('changes nothing without names, and never changes its input', () => {
  const paragraph: RootContent = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{type: 'text', value: 'a [[one]] [[two]]'}],
  }
  const tree = {type: 'root' as const, children: [paragraph]}
  const before = structuredClone(tree)
  expect(toHtml(markBlanks(tree, []))).toBe(toHtml(before))
  expect(markBlanks(tree, ['one'])).toEqual({
    type: 'root',
    children: [
      {
        ...paragraph,
        children: [
          {type: 'text', value: 'a '},
          {type: 'element', tagName: 'span', properties: {dataBlank: 'one'}, children: []},
          {type: 'text', value: ' '},
          {type: 'text', value: '[[two]]'},
        ],
      },
    ],
  })
  expect(tree).toEqual(before)
})
