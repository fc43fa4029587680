import type {RootContent, Text} from 'mdast'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {writtenNames} from './written-names.ts'

/** Splits texts inside `\[[name]]`, so that an escaped name is not taken for a blank later. */
export function keepEscaped(source: SourceFile, nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'text') return cut(source, node)
    if (!('children' in node)) return [node]
    // The children have the same types as before.
    return [{...node, children: keepEscaped(source, node.children)} as RootContent]
  })
}

function cut(source: SourceFile, node: Text): Text[] {
  const cuts = writtenNames(source, node).flatMap(({index, isEscaped}) => (isEscaped ? [index + 1] : []))
  const starts = [0, ...cuts]
  return starts.map((start, index) => ({...node, value: node.value.slice(start, starts[index + 1])}))
}
