import fc from 'fast-check'
import type {Element, ElementContent, Nodes, Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import {expect, test} from 'vitest'
import {toSourceFile} from '../../src/diagnostics/source-file.ts'
import {placeNotes} from '../../src/markdown/dialect/footnotes.ts'
import {readSource} from '../../src/markdown/read-source.ts'
import {resolveReferences} from '../../src/markdown/resolve-references.ts'
import {markBlanks} from '../../src/markdown/rich-text/blanks.ts'
import {sanitiseSchema} from '../../src/markdown/rich-text/sanitise-schema.ts'
import {toHtmlTree} from '../../src/markdown/rich-text/to-html-tree.ts'
import {writeHtml} from '../../src/markdown/rich-text/write-html.ts'
import {upTo} from '../run-counts.ts'
import {soup} from './markdown-soup.ts'

const reference = (tree: Root): string => toHtml(tree, {characterReferences: {useNamedReferences: true}})

const voids = ['br', 'hr', 'img']
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '\0', '=', '/', ' ', '\n', 'a', 'é', '&lt;'),
  }),
  fc.string({unit: 'binary'}),
)
const value = fc.oneof(text, fc.nat(9999), fc.constant(null), fc.constant(undefined))
const properties = fc.record(
  {
    href: text,
    src: text,
    alt: text,
    title: text,
    width: fc.oneof(text, fc.nat(9999)),
    start: fc.nat(9999),
    align: text,
    dataBlank: value,
    className: fc.array(fc.string({unit: fc.constantFrom('a', '-', '"', '&', '`', "'", '<'), minLength: 1})),
  },
  {requiredKeys: []},
)
const {element} = fc.letrec<{element: ElementContent}>((tie) => ({
  element: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    text.map((value): ElementContent => ({type: 'text', value})),
    fc
      .record({
        tagName: fc.constantFrom('span', ...(sanitiseSchema.tagNames ?? [])),
        properties,
        children: fc.array(tie('element'), {maxLength: 4}),
      })
      .map(
        ({tagName, properties, children}): Element => ({
          type: 'element',
          tagName,
          properties,
          children: voids.includes(tagName) ? [] : children,
        }),
      ),
  ),
}))

test('writes allowed elements and attributes as hast-util-to-html does', () => {
  fc.assert(
    fc.property(fc.array(element, {maxLength: 4}), (children) => {
      const tree: Root = {type: 'root', children}
      expect(writeHtml(tree)).toBe(reference(tree))
    }),
    upTo(5000),
  )
})

/** Markdown that the soup has little of. */
const dialect = fc.constantFrom(
  '| a | b |\n|:-|-:|\n| c |\n| `d` | *e* | f |',
  '| a |\n|---|',
  'a  \n  b  \n **c**\\\n\t`d`',
  '![a](b.png "t"){width=300} ![](<c d.png>)',
  '[a](b.md?x=%20&y=ü#z "t")',
  'H<sub>2</sub>O <kbd>Ctrl</kbd>',
  'a[^1]\n\n[^1]: b\n\n    - c\n',
  '> [!NOTE]\n> a',
  '5. a\n6. b\n\n   c',
  '- [x] a\n- [ ]\n- [ ] ```\n  b\n  ```',
  '- a\n\n- [ ] b\n  - c',
  '- \n- ***\n- # a',
  '~~a~~ [b] ![c][b]\n\n[b]: d.md',
  '``` a&#32;b c\nd\n```',
  '```\n```',
  'a&#13;b &#9;&#10; c',
  '- <b>\n\n  a',
  '[[name]] [a [[name]]](b) `[[name]]`',
)

test('makes the HTML of Markdown that mdast-util-to-hast and hast-util-to-html make', () => {
  const markdown = fc
    .array(fc.oneof(soup, dialect), {minLength: 1, maxLength: 4})
    .map((parts) => parts.join('\n\n'))
  const toMarkedTree = (tree: Nodes): Root => {
    const marked = markBlanks(sanitize(tree, sanitiseSchema), ['name'])
    if (marked.type !== 'root') throw new Error('Expected a root')
    return marked
  }
  fc.assert(
    fc.property(markdown, (text) => {
      const {source, root} = readSource(toSourceFile('a.md', text), [])
      const {nodes} = placeNotes(resolveReferences(source, root))
      const expected = reference(toMarkedTree(toHast({type: 'root', children: [...nodes]})))
      expect(writeHtml(toMarkedTree(toHtmlTree(nodes)))).toBe(expected)
    }),
    upTo(1000),
  )
})
