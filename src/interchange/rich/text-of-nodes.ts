import type {Nodes} from 'mdast'
import type {Blocks} from '../draft.ts'

/** The text of nodes as the compiler sees it, up to white space: the name of a blank in brackets, the TeX of a formula, no HTML. */
export function textOfNodes(nodes: Blocks): string {
  return nodes.map(textOfNode).join('\n')
}

function textOfNode(node: Nodes): string {
  if (node.type === 'html') return ''
  if (node.type === 'image') return node.alt ?? ''
  if (node.type === 'blank') return `[[${node.value}]]`
  if ('children' in node) return node.children.map(textOfNode).join('\n')
  return 'value' in node ? node.value : ''
}
