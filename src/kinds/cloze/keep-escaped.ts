import type {RootContent, Text} from 'mdast'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {writtenNames} from './written-names.ts'

/** Cuts texts inside `\[[name]]`, so that what a backslash keeps text is not taken for a blank further on. */
export function keepEscaped(source: SourceFile, nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'text') return cut(source, node)
    if (!('children' in node)) return [node]
    // The children are those of the node, cut or not.
    return [{...node, children: keepEscaped(source, node.children)} as RootContent]
  })
}

function cut(source: SourceFile, node: Text): Text[] {
  const cuts = writtenNames(source, node).flatMap(({index, isEscaped}) => (isEscaped ? [index + 1] : []))
  const starts = [0, ...cuts]
  return starts.map((start, index) => ({...node, value: node.value.slice(start, starts[index + 1])}))
}
