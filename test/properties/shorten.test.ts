import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import type {Point} from '../../src/diagnostics/diagnostic.ts'
import {toSourceFile} from '../../src/diagnostics/source-file.ts'
import {parseMarkdown, readMarkdown} from '../../src/markdown/read.ts'
import {elideCode} from '../../src/markdown/shortcuts/elide-code.ts'
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
const end = fc.constantFrom('\n', '\n', '\r\n', '\r')
const body = fc
  .tuple(fc.oneof(fc.array(fence, {maxLength: 3}), fc.array(fc.oneof(soup, fence), {maxLength: 5})), end)
  .map(([parts, end]) => parts.join('\n').replace(/\r\n?|\n/g, end))

test('parsing without front matter and code gives the same tree', () => {
  const runs = upTo(2000)
  let withoutCode = 0
  fc.assert(
    fc.property(heads, body, (head, rest) => {
      const {text} = toSourceFile('a.md', head + rest)
      const whole = parseMarkdown(text)
      expect(readMarkdown(text).children.map(comparable)).toEqual(whole.children.map(comparable))
      const [frontMatter] = whole.children
      const linesOfBody = text.split('\n').length - (frontMatter?.position?.end.line ?? 0)
      const linesParsed = elideCode(text)?.text.split('\n').length
      if (linesParsed !== undefined && linesParsed < linesOfBody) withoutCode++
    }),
    runs,
  )
  expect(withoutCode / runs.numRuns).toBeGreaterThan(0.05)
})
