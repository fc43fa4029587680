import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import type {Point} from '../../src/diagnostics/diagnostic.ts'
import {parseMarkdown, readMarkdown} from '../../src/markdown/read.ts'
import {toSourceFile} from '../../src/markdown/source-file.ts'
import {soup} from './markdown-soup.ts'

const bare = ({line, column}: Point): Point => ({line, column})

/** The tree without offsets, which nothing reads. */
function comparable(node: Nodes): unknown {
  const {position, ...rest} = node
  const placed = {...rest, position: position && {start: bare(position.start), end: bare(position.end)}}
  return 'children' in node ? {...placed, children: node.children.map(comparable)} : placed
}

const heads = fc.constantFrom(
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
const fences = fc
  .tuple(
    fc.constantFrom('```', '````', '~~~', '```python', '```a {#b}', '``` x', '```&amp;', ' ```', '  ~~~'),
    fc.array(
      fc.constantFrom(
        '',
        ' ',
        'a',
        '    b',
        '\tc',
        '``',
        '- [x] d',
        '# e',
        '&amp;',
        '\\`',
        '| f |',
        '<g>',
        '\u2028',
      ),
      {
        maxLength: 4,
      },
    ),
    fc.constantFrom('```', '````', '~~~', '``` ', ' ```', ''),
  )
  .map(([open, lines, close]) => [open, ...lines, close].join('\n'))
const body = fc.array(fc.oneof({weight: 2, arbitrary: soup}, {weight: 1, arbitrary: fences}), {maxLength: 5})

test('a text that is parsed without front matter and code gives the tree of the whole', () => {
  fc.assert(
    fc.property(heads, body, (head, parts) => {
      const {text} = toSourceFile('a.md', head + parts.join('\n'))
      expect(comparable({...readMarkdown(text), position: undefined} as Nodes)).toEqual(
        comparable({...parseMarkdown(text), position: undefined} as Nodes),
      )
    }),
    {numRuns: 1500},
  )
})
