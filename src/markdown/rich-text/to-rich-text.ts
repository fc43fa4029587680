import {sanitize} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import type {Code as CodeNode, Nodes, Root, RootContent} from 'mdast'
import {type Handler, toHast} from 'mdast-util-to-hast'
import {toString as toText} from 'mdast-util-to-string'
import {report} from '../../diagnostics/source-file.ts'
import {placeNotes} from '../dialect/footnotes.ts'
import {limits} from '../limits.ts'
import type {InlineMath} from '../math/formula-nodes.ts'
import {placeOf, placeOfNodes} from '../node-place.ts'
import {plainHtml} from '../shortcuts/shortcuts.ts'
import {markBlanks, type SafeTree} from './blanks.ts'
import {type ContentContext, checkNodes} from './check-nodes.ts'
import {toCodeBlock} from './code-block.ts'
import type {CodeBlock, RichText} from './rich-text.ts'
import {sanitiseSchema} from './sanitise-schema.ts'
import {weighNodes} from './weigh-nodes.ts'

interface RichTextOptions {
  /** Names of blanks, written as `[[name]]`; in HTML each becomes an element with `data-blank`. */
  readonly blanks?: readonly string[] | undefined
  /** Whether the nodes are in an item or a quote, where headings are not allowed. */
  readonly contained?: boolean
}

/** Converts nodes to rich text, and reports what it must not contain. */
export function toRichText(
  context: ContentContext,
  nodes: readonly RootContent[],
  {blanks = [], contained = false}: RichTextOptions = {},
): RichText {
  const {nodes: shown, notes} = placeNotes(nodes)
  checkNodes(context, shown, {contained, blanks})
  const code = collectCode(context, shown)
  const markdown = () => [nodes, ...notes.map((note) => [note])].map((part) => sliceMarkdown(context, part))
  return {
    text: plainText(shown),
    html: toBoundedHtml(context, shown, blanks),
    ...(code.length > 0 && {code}),
    ...(context.keepMarkdown && {markdown: markdown().join('\n\n')}),
  }
}

/** Like `toRichText`, but unwraps a single paragraph: for a title, an option or a line. */
export function toInlineRichText(context: ContentContext, nodes: readonly RootContent[]): RichText {
  const rich = toRichText(context, nodes, {contained: true})
  const only = nodes.length === 1 && nodes[0]?.type === 'paragraph'
  return only ? {...rich, html: rich.html.replace(/^<p>([\s\S]*)<\/p>$/, '$1')} : rich
}

/** Estimates the size first: references can expand kilobytes of input to megabytes of output. */
function toBoundedHtml(
  context: ContentContext,
  nodes: readonly RootContent[],
  blanks: readonly string[],
): string {
  const weight = weighNodes(nodes)
  if (isTooMuch(context, nodes, weight)) return ''
  context.output.characters += weight
  if (blanks.length > 0) return sanitisedHtml(nodes, (tree) => markBlanks(tree, blanks))
  return plainHtml(nodes) ?? sanitisedHtml(nodes)
}

/** A formula that could not be rendered shows its TeX. */
const toFormula: Handler = (_, {formula, value}: InlineMath) =>
  formula.mathml ?? {type: 'element', tagName: 'code', properties: {}, children: [{type: 'text', value}]}

const handlers = {inlineMath: toFormula, math: toFormula}

/** HTML from a tree sanitised by the schema; `finish` may then add trusted elements. */
export function sanitisedHtml(
  nodes: readonly RootContent[],
  finish: (tree: SafeTree) => SafeTree = (tree) => tree,
): string {
  const root: Root = {type: 'root', children: [...nodes]}
  const tree = finish(dropEmptyClasses(sanitize(toHast(root, {handlers}), sanitiseSchema)))
  return toHtml(tree, {characterReferences: {useNamedReferences: true}}).trim()
}

/** A rejected language leaves an empty class list. */
function dropEmptyClasses<N extends SafeTree>(node: N): N {
  if (!('children' in node)) return node
  for (const child of node.children) dropEmptyClasses(child)
  if (
    node.type === 'element' &&
    Array.isArray(node.properties['className']) &&
    node.properties['className'].length === 0
  )
    delete node.properties['className']
  return node
}

function isTooMuch({source, output}: ContentContext, nodes: readonly RootContent[], weight: number): boolean {
  const total = output.characters + weight
  const [actual, limit] =
    weight > limits.outputCharacters
      ? [weight, limits.outputCharacters]
      : [total, limits.fileOutputCharacters]
  if (actual > limit) report(source, 'limit/output', {actual, limit}, placeOfNodes(nodes))
  return actual > limit
}

/** One line per block, so that words of neighbouring blocks stay apart. */
function plainText(nodes: readonly Nodes[]): string {
  const lines: string[] = []
  for (const node of nodes) {
    if (node.type === 'definition') continue
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      lines.push(plainText(node.children))
    else if (node.type === 'table') {
      for (const row of node.children) lines.push(row.children.map(inlineText).join('\t'))
    } else lines.push(inlineText(node))
  }
  return lines.filter((line) => line !== '').join('\n')
}

/** Inline text, with hard breaks as line breaks. */
function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(inlineText).join('') : toText(node)
}

function collectCode(context: ContentContext, nodes: readonly Nodes[]): CodeBlock[] {
  return listFences(nodes).map((node) => toCodeBlock(context.source, node))
}

/** The code fences in nodes, in the order of `RichText.code`. */
export function listFences(nodes: readonly Nodes[]): CodeNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'code') return [node]
    return 'children' in node ? listFences(node.children) : []
  })
}

/** The source lines from the first node to the last, without the prefix of their container. */
function sliceMarkdown({source}: ContentContext, nodes: readonly RootContent[]): string {
  if (nodes.length === 0) return ''
  const {start, end} = placeOfNodes(nodes)
  const lines = source.lines.slice(start.line - 1, end.line)
  // After a mark the first node starts further right than the others, whose relative indent must stay.
  const others = nodes.length > 1 ? nodes.slice(1) : nodes
  const indent = Math.min(...others.map((node) => placeOf(node).start.column)) - 1
  const dedented = lines.map((line, index) => {
    const cut = index === lines.length - 1 ? line.slice(0, end.column - 1) : line
    return index === 0 ? cut.slice(start.column - 1) : cut.replace(new RegExp(`^[ >]{0,${indent}}`), '')
  })
  return dedented.join('\n').trim()
}
