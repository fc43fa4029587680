import type {Code as CodeNode} from 'mdast'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {readAttributes} from '../attributes.ts'
import type {DisplayMath} from '../math/formula-nodes.ts'
import {placeOf} from '../node-place.ts'
import type {CodeBlock} from './rich-text.ts'

/** Whether a code block is fenced rather than indented. */
export function isFence({lines}: SourceFile, node: CodeNode | DisplayMath): boolean {
  const {start} = placeOf(node)
  return /^(?:`{3}|~{3})/.test(lines[start.line - 1]?.slice(start.column - 1) ?? '')
}

/**
 * Converts a fence with language, id and attributes: ```` ```python {#main highlight=3} ````.
 *
 * @param known the allowed attributes; any if undefined
 */
export function toCodeBlock(source: SourceFile, node: CodeNode, known?: readonly string[]): CodeBlock {
  const attributes = readMeta(source, node, known)
  const values = attributes && Object.fromEntries(attributes.values)
  return {
    ...(node.lang && {language: node.lang}),
    ...(attributes?.id !== undefined && {id: attributes.id}),
    ...(values && Object.keys(values).length > 0 && {attributes: values}),
    lines: node.value.split('\n'),
  }
}

function readMeta(
  source: SourceFile,
  node: CodeNode,
  known?: readonly string[],
): ReturnType<typeof readAttributes> | undefined {
  const start = node.position?.start
  if (!start) return undefined
  const line = source.lines[start.line - 1] ?? ''
  // Without a space the braces become part of the language's name.
  if (node.lang?.includes('{')) {
    const at = line.indexOf('{', start.column - 1)
    const text = line.slice(at).trimEnd()
    report(source, 'attribute/syntax', {text}, placeAt(start.line, at + 1, text.length))
    return undefined
  }
  if (!node.meta) return undefined
  const column = Math.max(line.indexOf(node.meta), 0) + 1
  const inside = /^\{([^{}]*)\}$/.exec(node.meta.trim())?.[1]
  if (inside === undefined) {
    const place = {
      start: {line: start.line, column},
      end: {line: start.line, column: column + node.meta.length},
    }
    report(source, 'attribute/syntax', {text: node.meta}, place)
    return undefined
  }
  return readAttributes(source, inside, {line: start.line, column: column + 1}, known)
}
