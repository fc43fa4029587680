import type {ListItem} from 'mdast'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {placeOf} from '../markdown/node-place.ts'

/** Reports a list inside an item where an indent may have merged two items. */
export function reportNestedList(source: SourceFile, item: ListItem): void {
  for (const node of item.children)
    if (node.type === 'list') report(source, 'list/nested-list', {}, placeOf(node.children[0] ?? node))
}
