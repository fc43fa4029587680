import type {ElementContent, Root, RootContent} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'

/** What takes the place of parts of compiled HTML that a platform writes differently. */
export interface Replacements {
  /** The address of an image by its path in the bank; `undefined` leaves the image out. */
  readonly image: (source: string) => string | undefined
  /** The HTML of a blank. */
  readonly blank?: (id: string) => string
}

/** Compiled HTML with other images and blanks. */
export function rewriteHtml(html: string, {image, blank}: Replacements): string {
  const raw: string[] = []
  const mark = (value: string): ElementContent => {
    raw.push(value)
    return {type: 'text', value: `\uE000${raw.length - 1}\uE001`}
  }
  const visit = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const {tagName, properties} = node
    if (tagName === 'img') {
      const source = image(String(properties['src'] ?? ''))
      return source === undefined ? [] : [{...node, properties: {...properties, src: source}}]
    }
    const id = properties['dataBlank']
    if (blank && typeof id === 'string') return [mark(blank(id))]
    return [{...node, children: node.children.flatMap(visit)}]
  }
  const tree = fromHtml(html, {fragment: true})
  const root: Root = {type: 'root', children: tree.children.flatMap((node) => visitRoot(node, visit))}
  return toHtml(root, {characterReferences: {useNamedReferences: true}}).replace(
    /\uE000(\d+)\uE001/g,
    (_, index: string) => raw[Number(index)] ?? '',
  )
}

function visitRoot(node: RootContent, visit: (node: ElementContent) => ElementContent[]): RootContent[] {
  return node.type === 'doctype' ? [] : visit(node)
}
