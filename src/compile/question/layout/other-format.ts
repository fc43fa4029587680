import type {Nodes} from 'mdast'
import {placeAt} from '../../../diagnostics/place.ts'
import {report, type SourceFile} from '../../../diagnostics/source-file.ts'
import type {Block, Outline} from '../../../markdown/sections.ts'
import {hasMarks} from '../../../task-list/marks.ts'
import {findKindSections} from '../sort-sections.ts'

/**
 * Reports a file that has no front matter and no question in our format, such as one of another tool. Nothing else can be
 * said of it.
 */
export function reportOtherFormat(source: SourceFile, {frontMatter, blocks, lead}: Outline): boolean {
  if (frontMatter || source.diagnostics.some(({severity}) => severity === 'error')) return false
  const isOurs =
    blocks.length > 0 ? blocks.some((block) => hasKey(source, block)) : hasOnlyOptions(source, lead)
  if (isOurs) return false
  report(source, 'file/not-a-question', {}, placeAt(1, 1, 0))
  return true
}

const hasKey = (source: SourceFile, block: Block): boolean =>
  findKindSections(block).size > 0 || block.lead.some((node) => isMarkedList(source, node))

/** A question with options whose title and front matter are still to come. */
function hasOnlyOptions(source: SourceFile, lead: readonly Nodes[]): boolean {
  const lists = lead.filter((node) => isMarkedList(source, node))
  return lists.length === 1 && lead.at(-1) === lists[0] && lead.length < 3
}

const isMarkedList = (source: SourceFile, node: Nodes): boolean =>
  node.type === 'list' && hasMarks(source, node)
