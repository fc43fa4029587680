import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {expect, test} from 'vitest'
import type {Point} from '../../src/diagnostics/diagnostic.ts'
import {parseMarkdown} from '../../src/markdown/read.ts'
import {readPlainTree} from '../../src/markdown/shortcuts/plain-tree.ts'
import {upTo} from '../run-counts.ts'

const bare = ({line, column}: Point): Point => ({line, column})

/** The tree without offsets, which nothing reads, and without the place of the root. */
function comparable({position, ...node}: Nodes): unknown {
  const place = node.type !== 'root' && position && {start: bare(position.start), end: bare(position.end)}
  return {...node, place, ...('children' in node && {children: node.children.map(comparable)})}
}

const word = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      'a',
      'Zß',
      '1',
      'x-y',
      '(b)',
      '"q"',
      "it's",
      'e\u0301',
      '50%',
      'a:',
      '2 ± 1',
      '{credit=0.5}',
      '{#a}',
      'c#',
      'c!',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...'#*_`~|<&\\[]$^@', '1.', '2)', '-', '+', '[x]', '==', 'www.a', 'http:', ''),
  },
  {weight: 1, arbitrary: fc.string({maxLength: 3, unit: 'grapheme'})},
)
const text = fc.array(word, {minLength: 1, maxLength: 4}).map((words) => words.join(' '))
const start = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom('', '', '# ', '## ', '- ', '- [x] ', '- [ ] ', '  > ')},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '> ',
      '  ',
      '1. ',
      '* ',
      '-',
      '- [X]  ',
      '#',
      '####### ',
      '\t',
      '   > ',
      '=',
      '---',
    ),
  },
)
const line = fc.oneof(
  {weight: 3, arbitrary: fc.tuple(start, text).map((parts) => parts.join(''))},
  {weight: 2, arbitrary: fc.constant('')},
)

/** What is likely to be plain: a title, paragraphs, items with rationales. */
const option = fc
  .tuple(fc.constantFrom('- [x] ', '- [ ] ', '- '), text, fc.option(text, {nil: undefined}))
  .map(([mark, words, why]) => (why === undefined ? `${mark}${words}` : `${mark}${words}\n  > ${why}`))
const question = fc
  .tuple(text, fc.array(text, {maxLength: 2}), fc.array(option, {minLength: 1, maxLength: 3}), line)
  .map(([title, lines, options, last]) => [`# ${title}`, '', ...lines, '', ...options, '', last].join('\n'))

test('a plain text has the same tree with and without a parser', () => {
  let [plain, all] = [0, 0]
  fc.assert(
    fc.property(
      fc.oneof(
        question,
        fc.array(line, {maxLength: 8}).map((lines) => lines.join('\n')),
      ),
      (body) => {
        const file = `---\nkind: choice\n---\n${body}`
        const tree = readPlainTree(file)
        all++
        if (!tree) return
        plain++
        expect(comparable(tree)).toEqual(comparable(parseMarkdown(file)))
      },
    ),
    upTo(10_000),
  )
  expect(plain / all).toBeGreaterThan(0.1)
})

test('plain fixtures have the same tree with and without a parser', () => {
  const root = new URL('../../src/kinds/', import.meta.url)
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) =>
    name.endsWith('input.md'),
  )
  const trees = files.flatMap((name) => {
    const text = readFileSync(new URL(name, root), 'utf8')
    const tree = readPlainTree(text)
    return tree ? [{text, tree}] : []
  })
  for (const {text, tree} of trees) expect(comparable(tree)).toEqual(comparable(parseMarkdown(text)))
  expect(trees.length).toBeGreaterThan(0)
})
