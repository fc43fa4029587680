import type {RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
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
  if (!odd) return
  const instead = name === 'Answer' ? findNotation(odd) : undefined
  report(context.source, 'section/content', {name, expected, ...(instead && {instead})}, placeOf(odd))
}

/** What to write instead, where a key is written in the notation of another kind, or without a list. */
function findNotation(node: RootContent): string | undefined {
  if (node.type === 'code')
    return 'write `output` after its backticks if this is the output of a program; otherwise indent it below `- [x]`'
  if (node.type === 'list') return 'start each item with `[x]` or `[ ]`'
  const text = toText(node)
  if (node.type !== 'paragraph' || text.includes('\n') || text.length > 60) return undefined
  const [, plural = '', lines] =
    /^\W*lines?(s?)\s*[:#=.]?\s*(\d+(?:\s*[-,\u2013]\s*\d+)*)\W*$/i.exec(text) ?? []
  if (lines !== undefined)
    return `write \`${plural === '' && /^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}\``
  return `write \`- [x] ${text.replace(/`/g, '')}\``
}
