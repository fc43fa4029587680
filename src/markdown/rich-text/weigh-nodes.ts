import type {Nodes} from 'mdast'

/** What an element of HTML takes at least, with its two tags. */
const tags = 7

/**
 * About how many characters of HTML nodes become, before any of it is made: an address stands in every link that refers
 * to it, and each row of a table is filled up to the width of its head.
 */
export function weighNodes(nodes: readonly Nodes[], cells = 0): number {
  let weight = 0
  for (const node of nodes) {
    if (node.type !== 'text') weight += tags
    if ('value' in node) weight += node.value.length
    if ('url' in node) weight += node.url.length + (node.title?.length ?? 0)
    if (node.type === 'tableRow') weight += Math.max(cells - node.children.length, 0) * tags
    if ('children' in node) {
      const width = node.type === 'table' ? (node.children[0]?.children.length ?? 0) : cells
      weight += weighNodes(node.children, width)
    }
  }
  return weight
}
