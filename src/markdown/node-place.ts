import type {Nodes} from 'mdast'
import type {Place} from '../diagnostics/diagnostic.ts'
import {startOfFile} from '../diagnostics/place.ts'

export function placeOf(node: Nodes): Place {
  return placeOfNodes([node])
}

/** From the first node to the last. */
export function placeOfNodes(nodes: readonly Nodes[]): Place {
  const first = nodes[0]?.position
  const last = nodes.at(-1)?.position
  if (!first || !last) return startOfFile
  return {
    start: {line: first.start.line, column: first.start.column},
    end: {line: last.end.line, column: last.end.column},
  }
}
