import type {Nodes} from 'mdast'

/** Minimum length of an HTML element with both tags. */
const tags = 7

/**
 * Estimates the size of the HTML of nodes before it is built: every link repeats its address, and every table row is
 * padded to the width of the header.
 */
export function weighNodes(nodes: readonly Nodes[], cells = 0): number {
  let weight = 0
  for (const node of nodes) {
    if (node.type !== 'text') weight += tags
    if (node.type === 'inlineMath' || node.type === 'math') weight += node.formula.weight
    else if ('value' in node) weight += node.value.length
    if ('url' in node) weight += node.url.length + (node.title?.length ?? 0)
    if (node.type === 'tableRow') weight += Math.max(cells - node.children.length, 0) * tags
    if ('children' in node) {
      const width = node.type === 'table' ? (node.children[0]?.children.length ?? 0) : cells
      weight += weighNodes(node.children, width)
    }
  }
  return weight
}
