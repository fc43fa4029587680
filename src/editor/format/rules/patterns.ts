import type {ListItem, Root} from 'mdast'
import type {Edit} from '../../../diagnostics/diagnostic.ts'
import {toOutline} from '../../../markdown/sections.ts'
import {guardPattern} from '../../../task-list/written-pattern.ts'
import {listNodes, type ParsedText} from '../parsed-text.ts'

/** Accepted patterns in backticks, where neither Markdown nor another formatter reads markup in them. */
export function formatPatterns({source, root}: ParsedText): readonly Edit[] {
  return listSectionItems(root).flatMap((item) => {
    const [first] = item.children
    const isPattern = typeof item.checked === 'boolean' && first?.type === 'paragraph'
    return (isPattern && guardPattern(source, first)?.edits) || []
  })
}

/** Patterns are accepted in sections; the list above them holds options. */
function listSectionItems({children}: Root): ListItem[] {
  return toOutline(children)
    .blocks.flatMap(({sections}) => sections)
    .flatMap((section) => section.children.flatMap((node) => [node, ...listNodes(node)]))
    .flatMap((node) => (node.type === 'listItem' ? [node] : []))
}
