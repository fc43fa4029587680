import fc from 'fast-check'
import type {Element, ElementContent, Root} from 'hast'
import {sanitize} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import {toHast} from 'mdast-util-to-hast'
import {expect, test} from 'vitest'
import {readMarkdown} from '../../src/markdown/read.ts'
import {markBlanks} from '../../src/markdown/rich-text/blanks.ts'
import {sanitiseSchema} from '../../src/markdown/rich-text/sanitise-schema.ts'
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

test('writes sanitised Markdown with blanks as hast-util-to-html does', () => {
  fc.assert(
    fc.property(soup, (markdown) => {
      const tree = sanitize(toHast(readMarkdown(markdown)), sanitiseSchema)
      const marked = markBlanks(tree, ['name'])
      if (marked.type !== 'root') throw new Error('Expected a root')
      expect(writeHtml(marked)).toBe(reference(marked))
    }),
    upTo(2000),
  )
})
