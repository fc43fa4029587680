import type {Nodes} from 'mdast'
import {placeOf} from '../../../markdown/node-place.ts'

const fixedTypes: ReadonlySet<Nodes['type']> = new Set(['code', 'html', 'yaml', 'definition'])
const inlineTypes: ReadonlySet<Nodes['type']> = new Set(['inlineCode', 'link', 'image'])

/** The numbers of the lines in which white space must stay: code, comments, front matter, and code or links over lines. */
export function findFixedLines(nodes: readonly Nodes[]): ReadonlySet<number> {
  const fixed = new Set<number>()
  for (const node of nodes) {
    const {start, end} = placeOf(node)
    const isFixed = fixedTypes.has(node.type) || (inlineTypes.has(node.type) && end.line > start.line)
    if (isFixed) for (let line = start.line; line <= end.line; line++) fixed.add(line)
  }
  return fixed
}
