import type {RootContent} from 'mdast'
import {hasErrors, toSourceFile} from '../../diagnostics/source-file.ts'
import {scan} from '../../markdown/preflight/scan.ts'
import {readMarkdown} from '../../markdown/read.ts'
import {resolveReferences} from '../../markdown/resolve-references.ts'
import type {Blocks} from '../draft.ts'
import {fromHtmlFragment} from './from-html.ts'
import {fromPlain} from './from-plain.ts'

/**
 * Markdown of another program as nodes. HTML in it becomes nodes too, or its tags are dropped; what is over the limits
 * of a file is read as plain text.
 */
export function fromMarkdown(text: string): Blocks {
  const source = toSourceFile('source.md', text)
  if (!scan(source) || hasErrors(source)) return fromPlain(text)
  return withoutHtml(resolveReferences(source, readMarkdown(source.text)), 'flow')
}

function withoutHtml(nodes: Blocks, content: 'flow' | 'phrasing'): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'html') {
      if (content === 'flow') return [...fromHtmlFragment(node.value).nodes]
      if (/^<br\s*\/?>$/i.test(node.value)) return [{type: 'break'}]
      return /^<\/?(?:kbd|sub|sup)>$/i.test(node.value) ? [node] : []
    }
    if (!('children' in node)) return [node]
    const isPhrasing = ['paragraph', 'heading', 'tableCell'].includes(node.type)
    const inside = isPhrasing ? 'phrasing' : content
    return [{...node, children: withoutHtml(node.children as RootContent[], inside)} as RootContent]
  })
}
