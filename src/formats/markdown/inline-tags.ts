import type {PhrasingContent, RootContent} from 'mdast'
import type {Blocks} from '../../interchange/draft.ts'
import {type Loss, toLoss} from '../../interchange/loss.ts'
import {readHtml} from '../../interchange/rich/read-text.ts'
import {textOfNodes} from '../../interchange/rich/text-of-nodes.ts'
import type {SourcePlace} from '../../interchange/source.ts'

/** Elements with notation in Markdown. */
const marks: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  s: 'delete',
  del: 'delete',
  strike: 'delete',
}
const codes = new Set(['code', 'tt', 'samp'])
/** Elements that our dialect keeps. */
const kept = new Set(['kbd', 'sub', 'sup'])
/** Elements that only change how text looks. */
const looks = new Set([
  'u',
  'span',
  'font',
  'small',
  'big',
  'mark',
  'ins',
  'center',
  'div',
  'p',
  'abbr',
  'cite',
  'q',
  'var',
  'a',
])

interface Tag {
  readonly name: string
  readonly isEnd: boolean
}

export interface WithoutTags {
  readonly nodes: RootContent[]
  readonly losses: readonly Loss[]
}

/**
 * Replaces HTML in Markdown by nodes. A tag without its partner, as in "the <div> element", is text: its author forgot
 * the backticks, and it would not be shown.
 */
export function withoutTags(nodes: Blocks, place: SourcePlace): WithoutTags {
  const cleaner = new Cleaner(place)
  const cleaned = cleaner.cleanFlow(nodes)
  return {nodes: cleaned, losses: cleaner.listLosses()}
}

class Cleaner {
  readonly #place: SourcePlace
  readonly #losses: Loss[] = []
  readonly #dropped = new Set<string>()
  readonly #asText = new Set<string>()

  constructor(place: SourcePlace) {
    this.#place = place
  }

  listLosses(): Loss[] {
    const [dropped, asText] = [[...this.#dropped].sort(), [...this.#asText].sort()]
    return [
      ...this.#losses,
      ...(dropped.length > 0 ? [toLoss('import/element', {elements: dropped}, this.#place)] : []),
      ...(asText.length > 0 ? [toLoss('import/html-as-text', {elements: asText}, this.#place)] : []),
    ]
  }

  cleanFlow(nodes: Blocks): RootContent[] {
    return nodes.flatMap((node): RootContent[] => {
      if (node.type === 'html') return this.#readBlock(node.value)
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        const children = this.#cleanLine(node.children)
        return node.type === 'paragraph' && children.length === 0 ? [] : [{...node, children}]
      }
      if (!('children' in node)) return [node]
      return [{...node, children: this.cleanFlow(node.children as RootContent[])} as RootContent]
    })
  }

  #readBlock(html: string): RootContent[] {
    if (/^\s*(?:<!--[\s\S]*-->\s*|<br\s*\/?>\s*)+$/i.test(html)) return []
    const {nodes, losses} = readHtml(html, this.#place)
    this.#losses.push(...losses)
    return [...nodes]
  }

  #cleanLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    if (!nodes.some((node) => node.type === 'html' || 'children' in node)) return [...nodes]
    const cleaned: PhrasingContent[] = []
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index]
      if (!node) continue
      if (node.type !== 'html') {
        cleaned.push(
          'children' in node
            ? ({...node, children: this.#cleanLine(node.children)} as PhrasingContent)
            : node,
        )
        continue
      }
      const end = findEnd(nodes, index)
      if (end === -1) cleaned.push(...this.#readTag(node.value))
      else {
        cleaned.push(...this.#wrap(node.value, this.#cleanLine(nodes.slice(index + 1, end))))
        index = end
      }
    }
    return cleaned.map((node, index) => trimAtBreak(node, cleaned[index - 1], cleaned[index + 1]))
  }

  /** A tag without a partner. */
  #readTag(html: string): PhrasingContent[] {
    const {name, isEnd} = readTag(html)
    if (html.startsWith('<!--')) return []
    if (/^br$|^wbr$/.test(name)) return name === 'br' ? [{type: 'break'}] : []
    if (name === 'img' && !isEnd) {
      const {nodes, losses} = readHtml(html, this.#place)
      this.#losses.push(...losses)
      return nodes.flatMap((node) => (node.type === 'paragraph' ? node.children : []))
    }
    this.#asText.add(name === '' ? html.slice(0, 20) : name)
    return [{type: 'text', value: html}]
  }

  #wrap(html: string, children: PhrasingContent[]): PhrasingContent[] {
    const {name} = readTag(html)
    const mark = marks[name]
    if (mark) return children.length === 0 ? [] : [{type: mark, children}]
    if (codes.has(name)) return [{type: 'inlineCode', value: textOfNodes(children)}]
    if (kept.has(name))
      return [{type: 'html', value: `<${name}>`}, ...children, {type: 'html', value: `</${name}>`}]
    const [, , url] = /\shref\s*=\s*(["']?)(https?:[^"'\s>]+)\1/i.exec(html) ?? []
    if (name === 'a' && url !== undefined && children.length > 0) return [{type: 'link', url, children}]
    if (looks.has(name)) {
      this.#dropped.add(name)
      return children
    }
    this.#asText.add(name)
    return [{type: 'text', value: html}, ...children, {type: 'text', value: `</${name}>`}]
  }
}

/** White space around a line break is not shown. */
function trimAtBreak(
  node: PhrasingContent,
  before: PhrasingContent | undefined,
  after: PhrasingContent | undefined,
): PhrasingContent {
  if (node.type !== 'text') return node
  const start = before?.type === 'break' ? node.value.trimStart() : node.value
  return {...node, value: after?.type === 'break' ? start.trimEnd() : start}
}

function readTag(html: string): Tag {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(html) ?? []
  return {name: name.toLowerCase(), isEnd: slash === '/'}
}

/** The index of the end tag that belongs to a start tag; -1 for any other node. */
function findEnd(nodes: readonly PhrasingContent[], start: number): number {
  const first = nodes[start]
  const {name, isEnd} = readTag(first?.type === 'html' ? first.value : '')
  if (name === '' || isEnd) return -1
  let depth = 0
  for (let index = start; index < nodes.length; index++) {
    const node = nodes[index]
    if (node?.type !== 'html') continue
    const tag = readTag(node.value)
    if (tag.name !== name || node.value.endsWith('/>')) continue
    depth += tag.isEnd ? -1 : 1
    if (depth === 0) return index
  }
  return -1
}
