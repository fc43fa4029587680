import type {RootContent} from 'mdast'
import {report} from '../diagnostics/source-file.ts'
import {placeOf} from '../markdown/node-place.ts'
import type {ContentContext} from '../markdown/rich-text/check-nodes.ts'
import {toRichText} from '../markdown/rich-text/to-rich-text.ts'

/** Reports the first of nodes that do not belong into a section, and whatever is wrong inside them. */
export function reportContent(
  context: ContentContext,
  nodes: readonly RootContent[],
  {name, expected}: {readonly name: string; readonly expected: string},
): void {
  if (nodes.length > 0) toRichText(context, nodes)
  // Raw HTML has been told of as that.
  const odd = nodes.find(({type}) => type !== 'html')
  if (odd) report(context.source, 'section/content', {name, expected}, placeOf(odd))
}
