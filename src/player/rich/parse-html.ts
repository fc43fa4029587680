import {allowedElements, type Check, voidElements} from './allowed.ts'
import {decodeReferences} from './character-references.ts'

const token = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g
/** The content of these is not text of the page. */
const dropped: ReadonlySet<string> = new Set(['script', 'style', 'template', 'textarea', 'title'])
const deepest = 200

/** The elements that may be built, with their attributes. */
export interface Dialect {
  readonly elements: Readonly<Record<string, Readonly<Record<string, Check>>>>
  readonly namespace: string
}

const htmlDialect: Dialect = {elements: allowedElements, namespace: 'http://www.w3.org/1999/xhtml'}

interface Open {
  readonly name: string
  readonly node: Element
}

/**
 * Builds the nodes of compiled HTML without a parser of the browser, so that a page can forbid every sink of strings
 * (Trusted Types). Elements and attributes that `allowed.ts` does not list are dropped; the text within them is kept.
 */
export function parseHtml(html: string, dialect = htmlDialect): DocumentFragment {
  const fragment = document.createDocumentFragment()
  const open: Open[] = []
  let skipped: string | undefined
  for (const [whole, slash, tag, attributes = ''] of html.matchAll(token)) {
    const name = tag?.toLowerCase()
    const parent = open.at(-1)?.node ?? fragment
    if (skipped !== undefined) skipped = slash && name === skipped ? undefined : skipped
    else if (name === undefined) parent.append(whole.startsWith('<!--') ? '' : decodeReferences(whole))
    else if (slash) closeElement(open, name)
    else if (dropped.has(name)) skipped = name
    else openElement(open, {name, attributes, parent, dialect})
  }
  fragment.normalize()
  return fragment
}

function closeElement(open: Open[], name: string): void {
  const index = open.findLastIndex((one) => one.name === name)
  if (index >= 0) open.length = index
}

interface Tag {
  readonly name: string
  readonly attributes: string
  readonly parent: ParentNode
  readonly dialect: Dialect
}

function openElement(open: Open[], tag: Tag): void {
  const {name, parent, dialect} = tag
  if (!Object.hasOwn(dialect.elements, name)) return
  const node = createElement(tag)
  parent.append(node)
  if (!voidElements.has(name) && open.length < deepest) open.push({name, node})
}

function createElement({name, attributes, dialect}: Tag): Element {
  const node = document.createElementNS(dialect.namespace, name)
  const allowed = dialect.elements[name] ?? {}
  for (const [, key = '', double, single, bare] of attributes.matchAll(attribute)) {
    const value = decodeReferences(double ?? single ?? bare ?? '')
    const named = key.toLowerCase()
    if (Object.hasOwn(allowed, named) && allowed[named]?.(value) && !node.hasAttribute(named))
      node.setAttribute(named, value)
  }
  return node
}
