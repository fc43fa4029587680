import type {Element, ElementContent, Properties, Root} from 'hast'
import type {Image, Link, List, ListItem, Nodes, RootContent, Table, TableRow} from 'mdast'
import {normalizeUri} from 'micromark-util-sanitize-uri'

/**
 * Converts Markdown nodes without references to HTML elements, as `mdast-util-to-hast` does, but without the positions,
 * footnotes and classes that the sanitiser would remove. HTML in Markdown is dropped.
 */
export function toHtmlTree(nodes: readonly RootContent[]): Root {
  return {type: 'root', children: joinLines(convertAll(nodes))}
}

function convertAll(nodes: readonly Nodes[]): ElementContent[] {
  return nodes.flatMap((node, index) => {
    const converted = convert(node)
    return nodes[index - 1]?.type === 'break' && node.type !== 'break' ? converted.map(trimStart) : converted
  })
}

function convert(node: Nodes): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [toText(node.value.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1'))]
    case 'inlineCode':
      return [toElement('code', [toText(node.value.replace(/\r?\n|\r/g, ' '))])]
    case 'code': {
      const [language] = node.lang?.split(/\s+/) ?? []
      const properties = language === undefined ? {} : {className: [`language-${language}`]}
      const value = node.value === '' ? '' : `${node.value}\n`
      return [toElement('pre', [toElement('code', [toText(value)], properties)])]
    }
    case 'break':
      return [toElement('br', []), toText('\n')]
    case 'thematicBreak':
      return [toElement('hr', [])]
    case 'image':
      return [toElement('img', [], toImageProperties(node))]
    case 'link':
      return [toElement('a', convertAll(node.children), {href: normalizeUri(node.url), ...titleOf(node)})]
    case 'blockquote':
      return [toElement('blockquote', wrapLines(convertAll(node.children)))]
    case 'list':
      return [convertList(node)]
    case 'table':
      return [convertTable(node)]
    case 'heading':
      return [toElement(`h${node.depth}`, convertAll(node.children))]
    case 'markup':
      return [toElement(node.data.hName, convertAll(node.children))]
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [toElement(tagNames[node.type], convertAll(node.children))]
    default:
      return []
  }
}

const tagNames = {paragraph: 'p', emphasis: 'em', strong: 'strong', delete: 'del'}

const toText = (value: string): ElementContent => ({type: 'text', value})

function toElement(tagName: string, children: ElementContent[], properties: Properties = {}): Element {
  return {type: 'element', tagName, properties, children}
}

const titleOf = ({title}: Image | Link): Properties => (typeof title === 'string' ? {title} : {})

function toImageProperties(image: Image): Properties {
  const {url, alt, data} = image
  return {
    src: normalizeUri(url),
    ...(typeof alt === 'string' && {alt}),
    ...titleOf(image),
    ...data?.hProperties,
  }
}

function convertList(list: List): Element {
  const isLoose = list.spread === true || list.children.some(isLooseItem)
  const items = list.children.map((item) => convertItem(item, isLoose))
  const properties = typeof list.start === 'number' && list.start !== 1 ? {start: list.start} : {}
  return toElement(list.ordered ? 'ol' : 'ul', wrapLines(items), properties)
}

const isLooseItem = ({spread, children}: ListItem): boolean => spread ?? children.length > 1

function convertItem(item: ListItem, isLoose: boolean): Element {
  const blocks = withMark(item, convertAll(item.children))
  const isTight = (block: ElementContent | undefined): boolean => isParagraph(block) && !isLoose
  const children = blocks.flatMap((block, index) => {
    const before = index === 0 && isTight(block) ? [] : [toText('\n')]
    return [...before, ...(isParagraph(block) && !isLoose ? block.children : [block])]
  })
  return toElement(
    'li',
    blocks.length > 0 && !isTight(blocks.at(-1)) ? [...children, toText('\n')] : children,
  )
}

const isParagraph = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && node.tagName === 'p'

/** A mark becomes a box, which the sanitiser would remove, and a space, which it would leave. */
function withMark({checked}: ListItem, blocks: ElementContent[]): ElementContent[] {
  if (typeof checked !== 'boolean') return blocks
  const [first, ...others] = blocks
  if (!isParagraph(first)) return [toElement('p', []), ...blocks]
  return first.children.length === 0
    ? blocks
    : [{...first, children: [toText(' '), ...first.children]}, ...others]
}

function convertTable({align, children: [head, ...rows]}: Table): Element {
  const toRow = (row: TableRow, tagName: string): Element => {
    const length = align?.length ?? row.children.length
    const cells = Array.from({length}, (_, index) => {
      const alignment = align?.[index]
      const content = convertAll(row.children[index]?.children ?? [])
      return toElement(tagName, content, alignment ? {align: alignment} : {})
    })
    return toElement('tr', wrapLines(cells))
  }
  const body = rows.map((row) => toRow(row, 'td'))
  return toElement(
    'table',
    wrapLines([
      ...(head ? [toElement('thead', wrapLines([toRow(head, 'th')]))] : []),
      ...(body.length > 0 ? [toElement('tbody', wrapLines(body))] : []),
    ]),
  )
}

/** White space after a hard break is removed. */
function trimStart(node: ElementContent): ElementContent {
  if (node.type === 'text') return toText(node.value.replace(/^[ \t]+/, ''))
  if (node.type !== 'element') return node
  const [first, ...others] = node.children
  return first?.type === 'text' ? {...node, children: [trimStart(first), ...others]} : node
}

const joinLines = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node, index) => (index === 0 ? [node] : [toText('\n'), node]))

function wrapLines(nodes: readonly ElementContent[]): ElementContent[] {
  return [toText('\n'), ...joinLines(nodes), ...(nodes.length > 0 ? [toText('\n')] : [])]
}
