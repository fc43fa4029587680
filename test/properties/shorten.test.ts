import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import type {Point} from '../../src/diagnostics/diagnostic.ts'
import {toSourceFile} from '../../src/diagnostics/source-file.ts'
import {parseMarkdown, readMarkdown} from '../../src/markdown/read.ts'
import {elideCode} from '../../src/markdown/shortcuts/elide-code.ts'
import {signs} from '../../src/markdown/shortcuts/shorten-lines.ts'
import {upTo} from '../run-counts.ts'
import {soup} from './markdown-soup.ts'

const bare = ({line, column}: Point): Point => ({line, column})

/** The tree without offsets, which nothing reads. */
function comparable(node: Nodes): unknown {
  const {position, ...rest} = node
  const placed = {...rest, position: position && {start: bare(position.start), end: bare(position.end)}}
  return 'children' in node ? {...placed, children: node.children.map(comparable)} : placed
}

const heads = fc.constantFrom(
  '---\na: b\n---\n',
  '---\na: b\n---\n',
  '---\na: b\n---\n',
  '---\na: b\n---\n',
  '---\n---\n',
  '---\na: b\n\n# c\n---\n',
  '---\na: b\n--- \n---\n',
  '---\n ---\n---\t\n',
  '--- \na: b\n---\n',
  '---\n----\n---\n\n',
  '---\na: b\n---',
  '---\n```\n---\n',
  '---\n---\n---\n',
  '---\n---\n\uFEFF',
)
const openings = fc.constantFrom(
  '```',
  '````',
  '~~~',
  '```python',
  '```python {#main highlight=3}',
  '```yaml question',
  '```output',
  '``` x',
  '```&amp;',
  '``` `',
  '~~~ `x` ~',
  '\t```',
  ' ```',
  '  ~~~',
)
const code = fc.constantFrom(
  '',
  ' ',
  'a',
  '    b',
  '\tc',
  '  d  ',
  '``',
  '---',
  '===',
  '> e',
  '- [x] f',
  '# g',
  'x = [[name]]',
  '[a]: b.md',
  '&amp;',
  '\\`',
  '| h |',
  '<i>',
  '<!--',
  '\u2028',
)
const closings = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  '```',
  '````',
  '~~~',
  '``` ',
  '```\t',
  ' ```',
  '  ```',
  '``` x',
  '',
)
/** Text directly before or after a fence may include it, or continue as if it were not there. */
const neighbours = fc.constantFrom(
  '',
  '',
  'a',
  '- a',
  '- [ ] a',
  '1. a',
  '  b',
  '> c',
  '    d',
  '---',
  '===',
  '| a | b |\n|---|---|\n| [[name]] | d |',
  '[a]: b.md\n"t',
  '[a]:',
  '<div>',
  '`',
  '**',
)
const fence = fc
  .tuple(neighbours, openings, fc.array(code, {maxLength: 4}), closings, neighbours)
  .map(([before, open, lines, close = /[`~]*/.exec(open)?.[0], after]) =>
    [before, open, ...lines, close, after].join('\n'),
  )
/** Pieces of prose that a parser reads together with those around them. */
const plainPieces = fc.constantFrom(
  ...[
    'a',
    'word',
    'some words',
    'CamelCase 2',
    'snake_case',
    ' ',
    ' ',
    '  ',
    '.',
    ', ',
    ': ',
    '(',
    ')',
    '1',
    'é',
    '😀',
  ],
  ...[
    '\n',
    '\n ',
    '\n    ',
    '  \n',
    '\\\n',
    '\n\n',
    '\n\n    ',
    '\n- ',
    '\n- [x] ',
    '\n- [ ]\n  ',
    '\n  > ',
    '\n1. ',
    '\n\n  ',
  ],
  ...[
    '`code`',
    '`a b`',
    '`a|b`',
    '`<b>`',
    '`](`',
    '`[x]`',
    '`[a]: b`',
    '`&amp;`',
    '`a\\`',
    '`*a*`',
    '`- a`',
    '`some words`',
  ],
  ...[
    '[a](b.md)',
    '[some words](https://a.org/b?c=1#d)',
    '![a `b` words](c.png)',
    '[`a`](b)',
    '[',
    ']',
    '![',
    '[a [b](c)](d)',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '*word*',
    '**some words**',
    '*`a`*',
    '\\',
    '\\*',
    '#',
    '# ',
    '\n## ',
    '\n===\n',
    '\n---\n',
  ],
  ...['<', '&', '\n```python\n', '\n  ```js some words\n', '\n  ```\n', '\n~~~\n', '\n  ~~~ some words\n'],
)
/** With these, most texts are parsed whole. */
const otherPieces = fc.constantFrom(
  ...[
    '`a\\|b`',
    '` a `',
    '`` ` ``',
    '`',
    '``',
    '\\`',
    '[a](`b`)',
    '[a](`b c`)',
    '[a](b c)',
    '[a](b "t")',
    '[a]()',
    '[a](b\nc)',
  ],
  ...[
    '](',
    '](b)',
    '](some words)',
    '[a]: b',
    '[a]:',
    '[^a]',
    '[^a]: b',
    '[`a`]: some',
    '\n\n[some words]: b\n\n',
    '[some words]',
  ],
  ...[
    '&amp;',
    '&copy',
    '<b>',
    '<a href="b c">',
    '<!-- a -->',
    '<a@b.c>',
    'www.a.org',
    'https://a.org',
    'a@b.org',
    '@',
    '\t',
    '\u00A0',
  ],
  ...['|', ' | ', '\n| a | `b|c` |\n|---|---|\n', '\n|---|---|\n', '\n:-\n', '\u2E2E', '\uFDD0', '\uFDD1'],
)
const prose = fc
  .tuple(
    fc.array(plainPieces, {maxLength: 12}),
    fc.array(otherPieces, {maxLength: 2, size: 'xsmall'}),
    fc.array(plainPieces, {maxLength: 6}),
  )
  .map((parts) => parts.flat().join(''))
const end = fc.constantFrom('\n', '\n', '\r\n', '\r')
const body = fc
  .tuple(
    fc.oneof(fc.array(fence, {maxLength: 3}), fc.array(fc.oneof(soup, fence, prose), {maxLength: 5})),
    end,
  )
  .map(([parts, end]) => parts.join('\n').replace(/\r\n?|\n/g, end))

function expectSameTree(text: string): void {
  const read = readMarkdown(text).children.map(comparable)
  expect(read).toEqual(parseMarkdown(text).children.map(comparable))
}

test('parsing without front matter and code gives the same tree', () => {
  const runs = upTo(2000)
  let withoutCode = 0
  fc.assert(
    fc.property(heads, body, (head, rest) => {
      const {text} = toSourceFile('a.md', head + rest)
      expectSameTree(text)
      const [frontMatter] = parseMarkdown(text).children
      const linesOfBody = text.split('\n').length - (frontMatter?.position?.end.line ?? 0)
      const linesParsed = elideCode(text)?.text.split('\n').length
      if (linesParsed !== undefined && linesParsed < linesOfBody) withoutCode++
    }),
    runs,
  )
  expect(withoutCode / runs.numRuns).toBeGreaterThan(0.05)
})

test('parsing without code in lines, words and addresses gives the same tree', () => {
  const runs = upTo(10_000)
  const anySign = new RegExp(`[${Object.values(signs).join('')}]`)
  let restored = 0
  fc.assert(
    fc.property(prose, (rest) => {
      const text = `---\na: b\n---\n${rest}`
      expectSameTree(text)
      const elided = elideCode(text)
      if (!elided || anySign.test(text) || !anySign.test(elided.text)) return
      if (elided.restore(parseMarkdown(elided.text))) restored++
    }),
    runs,
  )
  expect(restored / runs.numRuns).toBeGreaterThan(0.3)
})
