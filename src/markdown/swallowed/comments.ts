import type {Html, Nodes, Root} from 'mdast'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'

/**
 * The file without HTML comments on lines of their own, which are left empty. Comments are notes for authors and
 * directives for formatters, and no part of them may reach an artefact, so they are removed first. `undefined` if
 * there are none.
 */
export function withoutComments(source: SourceFile, root: Root): SourceFile | undefined {
  if (!source.text.includes('<!--')) return undefined
  const comments = listComments(root, false)
  if (comments.length === 0) return undefined
  const lines = [...source.lines]
  for (const {node, isQuoted} of comments) {
    const {start, end} = placeOf(node)
    const first = lines[start.line - 1] ?? ''
    // Text before a comment, such as a quote marker, stays.
    lines[start.line - 1] = first.slice(0, start.column - 1).trimEnd()
    for (let index = start.line; index < end.line; index++)
      lines[index] = isQuoted ? (/^[ \t]*(?:>[ \t]*)+/.exec(lines[index] ?? '')?.[0] ?? '') : ''
  }
  return {...source, lines, text: lines.join('\n')}
}

const comment = /^(?:\s*<!--(?:>|->|(?:(?!-->|<!--)[\s\S])*-->))+\s*$/

interface Comment {
  readonly node: Html
  readonly isQuoted: boolean
}

function listComments(node: Nodes, isQuoted: boolean): Comment[] {
  if (node.type === 'paragraph' || node.type === 'heading') return []
  if (node.type === 'html') return comment.test(node.value) ? [{node, isQuoted}] : []
  if (!('children' in node)) return []
  return node.children.flatMap((child) => listComments(child, isQuoted || node.type === 'blockquote'))
}
