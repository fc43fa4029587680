import fc from 'fast-check'
import type {Nodes, Root} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmAutolinkLiteralFromMarkdown} from 'mdast-util-gfm-autolink-literal'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {gfmTaskListItem} from 'micromark-extension-gfm-task-list-item'
import {expect, test} from 'vitest'
import type {Point} from '../../src/diagnostics/diagnostic.ts'
import {toSourceFile} from '../../src/diagnostics/source-file.ts'
import {marksFromMarkdown} from '../../src/markdown/marks-from-markdown.ts'
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
  '---\na: b\n',
  '---\na: b\n---x\n',
  '--- x\na: b\n---\n',
  ' ---\na: b\n---\n',
  '---\n\0\n---\n',
  '---\n> a: b\n---\n',
  '',
)
const addresses = fc.constantFrom(
  'see https://a.example/x?y=(z). And www.b.example, c@d.example',
  '*www.a.example*',
  '[www.a.example](b)',
  'mailto:a@b.example xmpp:a@b.example',
  'xhttps://a.example',
  '- http://a.example/**b**',
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

const notTransformed = {...gfmAutolinkLiteralFromMarkdown(), transforms: []}

/**
 * Every extension at once, with those for front matter and addresses that the compiler has simpler ones for. Where no front
 * matter ends, its extension would leave the parser unable to see a list begin; there it is left out.
 */
function parseWithAll(text: string, matters = [frontmatter()]): Root {
  const tables = [gfmTable(), gfmStrikethrough({singleTilde: false}), gfmFootnote(), gfmAutolinkLiteral()]
  const trees = [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()]
  const tree = fromMarkdown(text, {
    extensions: [...matters, gfmTaskListItem(), ...tables],
    mdastExtensions: [frontmatterFromMarkdown(), marksFromMarkdown(), ...trees, notTransformed],
  })
  return matters.length === 0 || tree.children[0]?.type === 'yaml' ? tree : parseWithAll(text, [])
}

test('selected extensions give the same tree as all extensions', () => {
  const runs = upTo(2000)
  const texts = fc.tuple(
    heads,
    fc.oneof(
      body,
      fc.array(fc.oneof(soup, addresses)).map((all) => all.join('\n')),
    ),
  )
  const found = {frontMatter: 0, links: 0}
  fc.assert(
    fc.property(texts, ([head, rest]) => {
      const {text} = toSourceFile('a.md', head + rest)
      const whole = parseWithAll(text)
      expect(parseMarkdown(text).children.map(comparable)).toEqual(whole.children.map(comparable))
      if (whole.children[0]?.type === 'yaml') found.frontMatter++
      if (JSON.stringify(whole).includes('"link"')) found.links++
    }),
    runs,
  )
  expect(found.frontMatter / runs.numRuns).toBeGreaterThan(0.25)
  expect(found.links / runs.numRuns).toBeGreaterThan(0.1)
})
