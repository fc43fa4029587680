import type {Nodes} from 'mdast'

/** Whether a node contains raw HTML, which is reported separately and makes the remaining text unreliable. */
export function hasHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasHtml))
}
