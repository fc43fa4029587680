import type {FootnoteDefinition, Heading, Nodes, Paragraph, PhrasingContent, RootContent} from 'mdast'
import {gfmFootnoteToMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughToMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {type Handle, type Options, toMarkdown} from 'mdast-util-to-markdown'
import type {Markup} from '../../markdown/dialect/inline-html.ts'
import type {Blocks} from '../draft.ts'
import {textOfNodes} from './text-of-nodes.ts'

const blank: Handle = (node: {value: string}) => `[[${node.value}]]`

const inlineMath: Handle = (node: {value: string}) => `$\`${node.value.replace(/\s+/g, ' ')}\`$`

const math: Handle = (node: {value: string}) => `\`\`\`math\n${node.value}\n\`\`\``

/** Notation of our dialect that CommonMark reads as text: an escaped sign stays what it is. */
const unsafe: NonNullable<Options['unsafe']> = [
  {character: '{', after: '[A-Za-z#{%:.]', inConstruct: 'phrasing'},
  {character: '$', after: '`', inConstruct: 'phrasing'},
  {character: ':', after: '[a-z]', before: '(?:^|[^A-Za-z0-9:/])', inConstruct: 'phrasing'},
  {character: '~', inConstruct: 'phrasing'},
  {character: '=', before: '=', inConstruct: 'phrasing'},
  {character: '+', before: '\\+', after: '[A-Za-z]', inConstruct: 'phrasing'},
  {character: '^', inConstruct: 'phrasing'},
  {character: '|', atBreak: true},
  {character: ':', atBreak: true},
]

/** An element without notation in Markdown. */
const markup: Handle = ({data: {hName}, children}: Markup, _, state, info) => {
  const inner = state.containerPhrasing({type: 'paragraph', children}, info)
  return `<${hName}>${inner}</${hName}>`
}

const options: Options = {
  // Options have `-`: a list above them with the same bullet would be part of theirs.
  bullet: '*',
  bulletOther: '+',
  emphasis: '*',
  strong: '*',
  fences: true,
  listItemIndent: 'one',
  resourceLink: true,
  rule: '-',
  unsafe,
  extensions: [
    gfmTableToMarkdown({tablePipeAlign: false}),
    gfmStrikethroughToMarkdown(),
    gfmFootnoteToMarkdown(),
  ],
  handlers: {blank, inlineMath, markup, math},
}

/**
 * A line that means the same in Markdown, as most do: writing it takes a tenth of the time of the general path. A number
 * at the start is no marker of a list.
 */
const plainLine = /^(?:\p{L}|\d+(?![\d.)]))(?:[\p{L}\p{N},;'"()?!%/.-]| (?! |$))*$/u

function findPlainLine([only, ...others]: readonly RootContent[]): string | undefined {
  if (others.length > 0 || (only?.type !== 'paragraph' && only?.type !== 'heading')) return undefined
  const [text, ...more] = only.children
  const isPlain = more.length === 0 && text?.type === 'text' && plainLine.test(text.value)
  if (!isPlain) return undefined
  return only.type === 'heading' ? `${'#'.repeat(only.depth)} ${text.value}` : text.value
}

/** Nodes as Markdown in our dialect, without a line end after it. */
export function blocksToMarkdown(nodes: Blocks): string {
  return findPlainLine(nodes) ?? writeBlocks(nodes)
}

/** The general path. */
export function writeBlocks(nodes: Blocks): string {
  const children = [...nodes, ...findNotes(nodes)].flatMap(cleanNode)
  return toMarkdown({type: 'root', children}, options).trimEnd()
}

/** The footnotes that are referred to: they follow the text. */
function findNotes(nodes: readonly Nodes[]): FootnoteDefinition[] {
  const notes = new Map<string, FootnoteDefinition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference' && node.data?.note) notes.set(node.identifier, node.data.note)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of nodes) visit(node)
  return [...notes.values()]
}

/** The content of a paragraph in one line. */
export function lineToMarkdown(children: readonly PhrasingContent[]): string {
  const paragraph: Paragraph = {type: 'paragraph', children: toOneLine(children)}
  return blocksToMarkdown([paragraph]).replace(/\s*\n\s*/g, ' ')
}

/** A level-1 heading. */
export function titleToMarkdown(children: readonly PhrasingContent[]): string {
  const heading: Heading = {type: 'heading', depth: 1, children: toOneLine(children)}
  return blocksToMarkdown([heading])
}

function toOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return {type: 'text', value: ' '}
    if (node.type === 'footnoteReference')
      return {type: 'text', value: node.data?.note ? ` (${textOfNodes([node.data.note]).trim()})` : ''}
    if (node.type === 'text') return {...node, value: node.value.replace(/\s+/g, ' ')}
    return 'children' in node ? ({...node, children: toOneLine(node.children)} as PhrasingContent) : node
  })
}

/** Characters that a question must not contain, because nobody sees them. */
const invisible =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g

export const withoutInvisible = (text: string): string => text.replace(invisible, '')

/** Removes what the compiler refuses and nobody sees: invisible characters, empty emphasis, info that is no language. */
function cleanNode<N extends RootContent>(node: N): N[] {
  const copy: Nodes = {...node}
  if ('value' in copy) copy.value = withoutInvisible(copy.value)
  if (copy.type === 'text') copy.value = copy.value.replace(/[\u2028\u2029]/g, ' ')
  if (copy.type === 'code') {
    copy.lang = /^[A-Za-z][\w+#.-]*$/.test(copy.lang ?? '') ? copy.lang : null
    copy.meta = null
    copy.value = copy.value.replace(/\r\n?/g, '\n')
  }
  if (copy.type === 'inlineCode') copy.value = copy.value.replace(/\s*\n\s*/g, ' ')
  if ('children' in copy) {
    copy.children = copy.children.flatMap((child) => cleanNode(child as RootContent)) as never
    const isMark = ['strong', 'emphasis', 'delete', 'paragraph'].includes(copy.type)
    const {length}: readonly unknown[] = copy.children
    if (isMark && length === 0) return []
  }
  return [copy as N]
}
