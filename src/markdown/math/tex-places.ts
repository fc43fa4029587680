import type {Code, InlineCode} from 'mdast'
import type {Point} from '../../diagnostics/diagnostic.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'

/** The point of an offset in the TeX of a fence: each of its lines ends as the line of the source does. */
export function findDisplayPoint({lines}: SourceFile, node: Code, offset: number): Point | undefined {
  const before = node.value.slice(0, offset).split('\n')
  const own = node.value.split('\n')[before.length - 1] ?? ''
  const line = placeOf(node).start.line + before.length
  const written = lines[line - 1]
  if (!written?.endsWith(own)) return undefined
  return {line, column: written.length - own.length + (before.at(-1)?.length ?? 0) + 1}
}

/**
 * The point of an offset in the TeX of a code span, which replaces line ends by spaces and drops the prefix of its
 * container; undefined if more was changed.
 */
export function findInlinePoint({lines}: SourceFile, node: InlineCode, offset: number): Point | undefined {
  const {start, end} = placeOf(node)
  const ticks = /^`+/.exec((lines[start.line - 1] ?? '').slice(start.column - 1))?.[0].length ?? 0
  const pieces = lines.slice(start.line - 1, end.line).map((whole, index, all) => {
    const from = index === 0 ? start.column - 1 + ticks : (/^[ \t>]*/.exec(whole)?.[0].length ?? 0)
    const to = index === all.length - 1 ? end.column - 1 - ticks : whole.length
    return {from, text: whole.slice(from, to)}
  })
  const written = pieces.map(({text}) => text).join(' ')
  const padding = written === ` ${node.value} ` ? 1 : 0
  if (padding === 0 && written !== node.value) return undefined
  let rest = offset + padding
  for (const [index, {from, text}] of pieces.entries()) {
    if (rest <= text.length) return {line: start.line + index, column: from + rest + 1}
    rest -= text.length + 1
  }
  return undefined
}
