import type {Nodes} from 'mdast'
import type {Place, Point} from '../diagnostics/diagnostic.ts'
import {startOfFile} from '../diagnostics/place.ts'

export function placeOf(node: Nodes): Place {
  return placeOfNodes([node])
}

/** The place from the first node to the last. */
export function placeOfNodes(nodes: readonly Nodes[]): Place {
  const start = findEdge(nodes[0], 'start')
  const end = findEdge(nodes.at(-1), 'end')
  if (!start || !end) return startOfFile
  return {start: {line: start.line, column: start.column}, end: {line: end.line, column: end.column}}
}

/** A generated node without a position, such as a paragraph around a title, takes that of its children. */
function findEdge(node: Nodes | undefined, edge: 'start' | 'end'): Point | undefined {
  if (!node || node.position) return node?.position?.[edge]
  return 'children' in node ? findEdge(node.children.at(edge === 'start' ? 0 : -1), edge) : undefined
}
