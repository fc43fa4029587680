import type {Nodes} from 'mdast'

/** Whether there is raw HTML in a node, which is told of as that: what it leaves of the text says nothing. */
export function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml))
}
