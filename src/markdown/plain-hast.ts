import type {Element, ElementContent, Root} from 'hast'
import type {PhrasingContent, RootContent} from 'mdast'

const tagNames = {emphasis: 'em', strong: 'strong'} as const

/**
 * The tree of one paragraph of text, code, emphasis and strong emphasis, which most rich texts are: the same that
 * `toHast` and the sanitiser make of it, in a fraction of the time. There is nothing to sanitise in an element
 * without attributes. Nothing for any other content.
 */
export function plainHast(nodes: readonly RootContent[]): Root | undefined {
  const [only, ...others] = nodes
  if (only?.type !== 'paragraph' || others.length > 0) return undefined
  const children = plainChildren(only.children)
  return children && {type: 'root', children: [element('p', children)]}
}

function plainChildren(nodes: readonly PhrasingContent[]): ElementContent[] | undefined {
  const children: ElementContent[] = []
  for (const node of nodes) {
    const child = plainNode(node)
    if (!child) return undefined
    children.push(child)
  }
  return children
}

function plainNode(node: PhrasingContent): ElementContent | undefined {
  switch (node.type) {
    case 'text':
      return {type: 'text', value: node.value.replace(/[ \t]*\n[ \t]*/g, '\n')}
    case 'inlineCode':
      return element('code', [{type: 'text', value: node.value.replace(/\n/g, ' ')}])
    case 'emphasis':
    case 'strong': {
      const children = plainChildren(node.children)
      return children && element(tagNames[node.type], children)
    }
    default:
      return undefined
  }
}

function element(tagName: string, children: ElementContent[]): Element {
  return {type: 'element', tagName, properties: {}, children}
}
