import type {Nodes} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'

/** Text or code that `build-bank new` wrote to be replaced. */
const placeholder = /^TODO: (.+)/

/** Reports paragraphs, headings, cells and fences that begin with `TODO: `. In a comment of code it is the author's own. */
export function reportPlaceholders(source: SourceFile, node: Nodes): void {
  const [all, text] = placeholder.exec(startOf(node)) ?? []
  if (all !== undefined && text !== undefined) {
    const {start} = placeOf(node)
    const line = start.line + (node.type === 'code' ? 1 : 0)
    const column =
      (source.lines[line - 1] ?? '').indexOf(all, node.type === 'code' ? 0 : start.column - 1) + 1
    report(source, 'question/placeholder', {text}, placeAt(line, Math.max(column, 1), all.length))
  } else if ('children' in node) for (const child of node.children) reportPlaceholders(source, child)
}

function startOf(node: Nodes): string {
  if (node.type === 'code') return node.value
  const isBlock = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  const first = isBlock ? node.children[0] : undefined
  return first?.type === 'text' ? first.value : ''
}
