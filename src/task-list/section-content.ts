import type {RootContent} from 'mdast'
import {report} from '../diagnostics/source-file.ts'
import {placeOf} from '../markdown/node-place.ts'
import type {ContentContext} from '../markdown/rich-text/check-nodes.ts'
import {toRichText} from '../markdown/rich-text/to-rich-text.ts'

/** Reports content that does not belong in a section, and any problems inside it. */
export function reportContent(
  context: ContentContext,
  nodes: readonly RootContent[],
  {name, expected}: {readonly name: string; readonly expected: string},
): void {
  if (nodes.length > 0) toRichText(context, nodes)
  // Raw HTML was already reported.
  const odd = nodes.find(({type}) => type !== 'html')
  if (odd) report(context.source, 'section/content', {name, expected}, placeOf(odd))
}
