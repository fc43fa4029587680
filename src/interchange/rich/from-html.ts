import type {Element, RootContent as HastContent, Nodes as HastNodes, Root as HastRoot} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {type Handle, toMdast} from 'hast-util-to-mdast'
import type {Emphasis, PhrasingContent, RootContent} from 'mdast'
import type {Markup} from '../../markdown/dialect/inline-html.ts'
import type {Blocks} from '../draft.ts'
import {withFormulas} from './formulas.ts'
import {findMissing, toLetters} from './letters.ts'
import {findHtmlExcess, type HtmlExcess} from './limits.ts'
import {mathElements, mathmlToTex} from './mathml-to-tex.ts'
import {textOfNodes} from './text-of-nodes.ts'

/** A fragment as nodes, with what Markdown cannot hold. */
export interface FromHtml {
  readonly nodes: Blocks
  /** Elements whose text stays without them, sorted. */
  readonly plain: readonly string[]
  /** Elements that are left out with their content, sorted. */
  readonly dropped: readonly string[]
  /** Names in angle brackets that are no elements of HTML; they stay as text. */
  readonly unknown: readonly string[]
  /** Formulas without TeX whose structure is not carried over: only their letters stay. */
  readonly flattened: readonly string[]
  /** Letters that the nodes lack; empty if none. */
  readonly lost: string
  /** The first limit that the fragment exceeds; there are no nodes then. */
  readonly excess?: HtmlExcess
}

export interface HtmlOptions {
  /** Finds formulas in text, such as `\(x^2\)`; on by default. */
  readonly formulas?: boolean
}

/** Elements that Markdown can express, or that mean nothing to a reader. */
const kept = new Set(
  (
    'a b strong i em code tt kbd samp var sub sup br p div span ul ol li h1 h2 h3 h4 h5 h6 hr blockquote pre img ' +
    'table thead tbody tfoot tr th td caption colgroup col del s strike math semantics annotation wbr section article ' +
    'main header footer figure figcaption html head body'
  ).split(' '),
)

/** Elements whose text means nothing without them. */
const dropped = new Set(
  (
    'script style svg canvas template select option datalist textarea input button frameset frame noframes map area ' +
    'applet param track link meta title base'
  ).split(' '),
)

const linked = new Set(['iframe', 'object', 'embed', 'audio', 'video', 'source'])

/** The other elements of HTML: their text stays. */
const plain = new Set(
  (
    'u font center big small mark ins abbr acronym cite dfn q details summary dl dt dd ruby rb rt rp bdi bdo address ' +
    'aside nav time data label form fieldset legend nobr marquee blink meter progress output menu dir picture hgroup ' +
    'noscript xmp listing plaintext basefont strike'
  ).split(' '),
)

const isElement = (name: string): boolean =>
  kept.has(name) || dropped.has(name) || linked.has(name) || plain.has(name)

/** Reads a fragment of HTML. It never throws; `excess` says that a fragment is too large to read. */
export function fromHtmlFragment(html: string, {formulas = true}: HtmlOptions = {}): FromHtml {
  const excess = findHtmlExcess(html)
  if (excess) return {nodes: [], plain: [], dropped: [], unknown: [], flattened: [], lost: '', excess}
  const unknown = new Set<string>()
  const hasMath = /<math[\s>]/i.test(html)
  const escaped = html.replace(/<(\/?)([a-z][^\s/>]*)/gi, (found, slash: string, name: string) => {
    if (isElement(name.toLowerCase()) || name.includes(':') || (hasMath && mathElements.has(name)))
      return found
    unknown.add(name)
    return `&lt;${slash}${name}`
  })
  const tree = fromHtml(escaped, {fragment: true})
  const found: Found = {plain: new Set(), dropped: new Set(), flattened: []}
  const cleaned = clean(tree, found)
  const root = toMdast(cleaned, {handlers, document: true})
  const nodes = undisguise(root.type === 'root' ? root.children : [root as RootContent])
  const [before, after] = [toLetters(readText(cleaned)), toLetters(textOfNodes(nodes))]
  return {
    nodes: formulas ? withFormulas(nodes) : nodes,
    plain: [...found.plain].sort(),
    dropped: [...found.dropped].sort(),
    unknown: [...unknown].sort(),
    flattened: found.flattened,
    lost: before === after ? '' : findMissing(before, after),
  }
}

interface Found {
  readonly plain: Set<string>
  readonly dropped: Set<string>
  readonly flattened: string[]
}

/** Removes what is not shown, and names what cannot be kept. Spans of cells are dropped: a large one fills memory. */
function clean(root: HastRoot, found: Found): HastRoot {
  const cleanAll = (nodes: readonly HastContent[]): HastContent[] => nodes.flatMap(cleanOne)
  const cleanOne = (node: HastContent): HastContent[] => {
    if (node.type === 'comment' || node.type === 'doctype') return []
    if (node.type !== 'element') return [node]
    const {tagName: name, properties} = node
    // A formula keeps its own tree.
    if (name === 'math') {
      if (findTex(node) === undefined) found.flattened.push(readText(node).replace(/\s+/g, ' ').trim())
      return [node]
    }
    if (dropped.has(name)) {
      found.dropped.add(name)
      return []
    }
    if (!kept.has(name)) found.plain.add(name)
    const {colSpan, rowSpan, ...rest} = properties
    if (Number(colSpan) > 1 || Number(rowSpan) > 1) found.plain.add(name)
    const cleaned: Element = {
      ...node,
      properties: rest,
      children: cleanAll(node.children) as Element['children'],
    }
    if (name !== 'table') return [cleaned]
    const captions = cleaned.children.filter(
      (child) => child.type === 'element' && child.tagName === 'caption',
    )
    const paragraphs = captions.flatMap((caption): Element[] =>
      'children' in caption
        ? [{type: 'element', tagName: 'p', properties: {}, children: caption.children}]
        : [],
    )
    return [
      ...paragraphs,
      {...cleaned, children: cleaned.children.filter((child) => !captions.includes(child))},
    ]
  }
  return {type: 'root', children: cleanAll(root.children)}
}

/**
 * `hast-util-to-mdast` wraps what it does not know as text in paragraphs of their own, so our nodes travel as emphasis
 * until the tree is complete.
 */
const disguise = (node: PhrasingContent): Emphasis => ({
  type: 'emphasis',
  children: [],
  data: {disguised: node},
})

const toMarkup =
  (hName: Markup['data']['hName']): Handle =>
  (state, element) =>
    disguise({type: 'markup', data: {hName}, children: state.all(element) as PhrasingContent[]})

const toLink: Handle = (state, element) => {
  const link = findLink(element)
  if (!link) return state.all(element) as PhrasingContent[]
  return {type: 'link', url: link.url, children: [{type: 'text', value: link.text}]}
}

/** The link that stands in for an embedded document, and its text. */
function findLink({properties: {src, data, title}}: Element): {url: string; text: string} | undefined {
  const url = String(src ?? data ?? '')
  return /^https?:/i.test(url) ? {url, text: String(title ?? '') || url} : undefined
}

const toFormula: Handle = (_, element) => {
  const tex = findTex(element)
  if (tex === undefined) return {type: 'text', value: readText(element).trim()}
  const value = tex.trim()
  return disguise({type: 'inlineMath', value, formula: {weight: 0}})
}

/** The TeX of a formula: as it is noted in it, else by its structure. */
const findTex = (math: Element): string | undefined => findAnnotation(math) ?? mathmlToTex(math)

function findAnnotation(node: HastNodes): string | undefined {
  if (node.type !== 'element') return undefined
  if (node.tagName === 'annotation' && /tex/i.test(String(node.properties['encoding'] ?? '')))
    return readText(node)
  for (const child of node.children) {
    const found = findAnnotation(child)
    if (found !== undefined) return found
  }
  return undefined
}

const handlers: Record<string, Handle> = {
  sub: toMarkup('sub'),
  sup: toMarkup('sup'),
  kbd: toMarkup('kbd'),
  iframe: toLink,
  object: toLink,
  embed: toLink,
  audio: toLink,
  video: toLink,
  math: toFormula,
  menu: (state, element) => state.all(element),
  dir: (state, element) => state.all(element),
  span: (state, element) => {
    const name = element.properties['dataBlank']
    return typeof name === 'string' ? disguise({type: 'blank', value: name}) : state.all(element)
  },
}

declare module 'mdast' {
  interface EmphasisData {
    disguised?: PhrasingContent
  }
}

function undisguise(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => {
    const own = (node.type === 'emphasis' && node.data?.disguised) || node
    return 'children' in own
      ? ({...own, children: undisguise(own.children as RootContent[])} as RootContent)
      : own
  })
}

/** The text of a tree as `textOfNodes` reads its nodes: of a formula the TeX, of an image its description. */
function readText(node: HastNodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties['alt'] ?? '')
  const link = node.type === 'element' && handlers[node.tagName] === toLink ? findLink(node) : undefined
  if (link) return link.text
  if (node.type === 'element' && node.tagName === 'math') {
    const tex = findTex(node)
    if (tex !== undefined) return tex
  }
  return 'children' in node ? node.children.map(readText).join('') : ''
}
