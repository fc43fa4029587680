import type {PhrasingContent, RootContent} from 'mdast'
import type {Blocks} from '../../interchange/draft.ts'
import {blocksToMarkdown} from '../../interchange/rich/to-markdown.ts'

/** Blocks that may be in an item or a quote: headings become bold paragraphs, and quotes, which would be rationales, their content. */
function toContained(nodes: Blocks): Blocks {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'heading')
      return [{type: 'paragraph', children: [{type: 'strong', children: node.children}]}]
    if (node.type === 'blockquote') return [...toContained(node.children)]
    if (node.type === 'thematicBreak') return []
    if (node.type === 'list' || node.type === 'listItem')
      return [{...node, children: toContained(node.children as RootContent[])} as RootContent]
    return [node]
  })
}

/** Blocks of a stem or section: headings begin at level 3, because the levels above structure the file. */
export function toSection(nodes: Blocks): Blocks {
  return nodes.map((node): RootContent => {
    if (node.type === 'heading') return {...node, depth: Math.max(3, node.depth) as 3}
    if (node.type === 'listItem' || node.type === 'list' || node.type === 'blockquote')
      return {...node, children: toContainedHeadings(node.children as RootContent[])} as RootContent
    return node
  })
}

function toContainedHeadings(nodes: Blocks): Blocks {
  return nodes.map((node): RootContent => {
    if (node.type === 'heading')
      return {type: 'paragraph', children: [{type: 'strong', children: node.children}]}
    if (
      'children' in node &&
      (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    )
      return {...node, children: toContainedHeadings(node.children as RootContent[])} as RootContent
    return node
  })
}

export interface ItemParts {
  /** What is in front of the content: `- [x]`, `-` or `1.`. */
  readonly mark: string
  readonly content: Blocks
  readonly attributes?: readonly string[]
  readonly rationale?: Blocks | undefined
}

/** An item of a list. */
export function toItem({mark, content, attributes = [], rationale}: ItemParts): string {
  const blocks = toContained(content)
  const [first, ...rest] = blocks
  const braces = attributes.length > 0 ? ` {${attributes.join(' ')}}` : ''
  const indent = ' '.repeat(mark.startsWith('-') ? 2 : mark.length + 1)
  const isLine = first?.type === 'paragraph'
  const lead = isLine ? `${blocksToMarkdown([first])}${braces}` : ''
  const body = isLine ? rest : blocks
  const head = lead === '' ? mark : `${mark} ${indentRest(lead, indent)}`
  const parts = [head]
  if (body.length > 0) {
    const separator = isLine && body[0]?.type === 'paragraph' ? '\n' : ''
    parts.push(`${separator}${indentAll(blocksToMarkdown(body), indent)}`)
  }
  const quote = rationale ? toQuote(rationale) : ''
  if (quote !== '') parts.push(indentAll(quote, indent))
  return parts.join('\n')
}

/** A block quote. */
function toQuote(nodes: Blocks): string {
  const markdown = blocksToMarkdown(toContained(nodes))
  if (markdown === '') return ''
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

const indentAll = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${indent}${line}`))
    .join('\n')

const indentRest = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : `${indent}${line}`))
    .join('\n')

/** Code in backticks that its content cannot end. */
export function toCodeSpan(code: string): string {
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map(({length}) => length))
  const fence = '`'.repeat(longest === 0 ? 1 : longest + 1)
  const pad = /^`|`$/.test(code) || (/^ .* $/.test(code) && code.trim() !== '') ? ' ' : ''
  return `${fence}${pad}${code}${pad}${fence}`
}

/** Text in one cell of a table or one line: the content of a single paragraph, if that is all. */
export function readLine(nodes: Blocks): readonly PhrasingContent[] | undefined {
  const [only, ...others] = nodes
  if (only?.type !== 'paragraph' || others.length > 0) return undefined
  return only.children.some(({type}) => type === 'break') ? undefined : only.children
}

/** A credit as an attribute: at most six decimals, without zeros at the end. */
export const toCredit = (credit: number): string => `credit=${Number(credit.toFixed(6))}`
