import type {Element, ElementContent, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {sanitize} from 'hast-util-sanitize'
import {h} from 'hastscript'
import type {ContentLanguage} from '../../fields/language.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {sanitiseSchema} from '../../markdown/rich-text/sanitise-schema.ts'
import type {Site} from '../context.ts'

const schema = {
  ...sanitiseSchema,
  tagNames: [...(sanitiseSchema.tagNames ?? []), 'span'],
  attributes: {...sanitiseSchema.attributes, span: ['dataBlank']},
}

const blocks: ReadonlySet<string> = new Set([
  'p',
  'li',
  'td',
  'th',
  'blockquote',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** How a text is placed on a page. */
export interface RichOptions {
  readonly site: Site
  readonly language: ContentLanguage
  /** How many levels to lower its headings. */
  readonly shift?: number
}

/** A text as an element of a page: its links lead to pages of the site, its images to its folder, and its code is left to right. */
export function toRich(content: RichText, options: RichOptions, name: 'div' | 'span' = 'div'): Element {
  const {lang, dir = 'auto'} = options.language
  const tree = sanitize(fromHtml(content.html, {fragment: true}), schema) as Root
  const children = tree.children.flatMap((child) => place(child as ElementContent, {...options, dir}))
  return h(name, {className: ['rich'], lang, dir}, children)
}

interface Placing extends RichOptions {
  readonly dir: string
}

function place(node: ElementContent, placing: Placing): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : []
  const {tagName, properties} = node
  const children = node.children.flatMap((child) => place(child, placing))
  const dir = blocks.has(tagName) ? {dir: placing.dir} : {}
  switch (tagName) {
    case 'a':
      return [h('a', {...properties, ...toLink(properties['href'], placing.site)}, children)]
    case 'img':
      return [h('img', {...properties, src: toImage(properties['src'], placing.site), loading: 'lazy'})]
    case 'code':
      return [h('code', {...properties, dir: 'ltr'}, children)]
    case 'math':
      return [toFormula(h('math', properties, children))]
    case 'pre':
      return [h('pre', {dir: 'ltr'}, children)]
    case 'span':
      return [
        h('span', {className: ['gap']}, children.length > 0 ? children : `[${properties['dataBlank']}]`),
      ]
    case 'table':
      return [
        h(
          'div',
          {className: ['scrolls'], tabIndex: 0, role: 'group', ariaLabel: placing.site.strings.table},
          [h('table', children)],
        ),
      ]
    case 'td':
    case 'th':
      return [h(tagName, {...dir, className: toAlignment(properties['align'])}, children)]
    default:
      return [h(lower(tagName, placing.shift ?? 0), {...properties, ...dir}, children)]
  }
}

/** A formula on its own scrolls by itself, like a table. */
function toFormula(math: Element): Element {
  if (math.properties['display'] !== 'block') return math
  const label = String(math.properties['alttext'] ?? '')
  const className = ['scrolls', 'formula', 'display']
  return h('span', {className, tabIndex: 0, role: 'group', ariaLabel: label}, [math])
}

function lower(name: string, shift: number): string {
  const level = /^h([2-6])$/.exec(name)?.[1]
  return level === undefined ? name : `h${Math.min(Number(level) + shift, 6)}`
}

/** The attribute `align` is obsolete, and a policy may forbid styles. */
function toAlignment(align: unknown): string[] {
  return align === 'right' || align === 'center' ? [`align-${align}`] : []
}

function toLink(href: unknown, site: Site): {readonly href?: string; readonly rel?: string} {
  if (typeof href !== 'string') return {}
  if (!href.startsWith('#')) return {href, rel: 'noopener noreferrer'}
  const address = site.findLink(decodeURIComponent(href.slice(1)))
  return address === undefined ? {href} : {href: address}
}

function toImage(source: unknown, {base}: Site): string {
  const address = String(source ?? '')
  return /^https?:/i.test(address) ? address : base + address
}
