import type {Heading, Nodes, Paragraph, TableCell} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'

/** Pandoc's rule: no space inside the dollars and no digit after them, so prices and shell variables do not match. */
const dollars = /(?<![\\$/:\p{L}\p{N}])\$(?![\s$])((?:\\.|[^\\$\n]|\n(?!\n))*?)(?<!\s)\$(?![\p{L}\p{N}$])/gu
const display = /(?<!\\)\$\$((?:\\[\s\S]|[^\\$])+?)\$\$/g
/** LaTeX brackets around something other than prose. */
const brackets =
  /\\\((?=[^\n]*?(?:\\[a-z]|[\^_=+]))([^\n]+?)\\\)|\\\[(?=[\s\S]*?(?:\\[a-z]|[\^_=+]))([\s\S]+?)\\\]/gi

/** Characters that a backslash or character reference would change. */
const changedByEscape = /\\[!-/:-@[-`{-~\n]|&(?:#\w+|[A-Za-z]\w*);/

/** Prices and shell variables with words between them. */
const prose = /^[^\\]*\p{Ll}{2,} \p{Ll}{2,}[^\\]*$/u

/** Reports formulas of a paragraph that Markdown would change. */
export function reportChangedMath(source: SourceFile, paragraph: Paragraph | Heading | TableCell): void {
  const {start, end} = placeOf(paragraph)
  const lines = source.lines.slice(start.line - 1, end.line)
  if (!lines.some((line) => /\$|\\[([]/.test(line))) return
  const text = lines.join('\n')
  const offsets = toOffsets(lines, start.line)
  const from = offsets(start)
  const visible = hideCode(text.slice(0, offsets(end)), paragraph.children, offsets)
  for (const pattern of [display, dollars, brackets]) {
    for (const match of visible.matchAll(pattern)) {
      if (match.index < from) continue
      const range = {from: match.index, to: match.index + match[0].length}
      const isBracket = pattern === brackets
      const inside = match[1] ?? match[2] ?? ''
      if (pattern === dollars && prose.test(inside)) continue
      const isChanged =
        isBracket || changedByEscape.test(inside) || hasMarkup(paragraph.children, range, offsets)
      if (isChanged)
        report(
          source,
          'markdown/math',
          {text: text.slice(range.from, range.to).replace(/\s+/g, ' ')},
          toPlace(range, lines, start.line),
        )
    }
  }
}

type Offsets = (point: Place['start']) => number

function toOffsets(lines: readonly string[], first: number): Offsets {
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  return ({line, column}) => (starts[line - first] ?? 0) + column - 1
}

/** The text with code replaced by line ends, because a formula cannot contain code. */
function hideCode(text: string, nodes: readonly Nodes[], offsets: Offsets): string {
  let result = text
  for (const node of nodes) {
    if ('children' in node) result = hideCode(result, node.children, offsets)
    else if (node.type === 'inlineCode') {
      const {start, end} = placeOf(node)
      const [from, to] = [offsets(start), offsets(end)]
      result = result.slice(0, from) + '\n'.repeat(to - from) + result.slice(to)
    }
  }
  return result
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Whether any markup begins or ends in a range of the paragraph. */
function hasMarkup(nodes: readonly Nodes[], {from, to}: Range, offsets: Offsets): boolean {
  return nodes.some((node) => {
    if (node.type === 'text' || node.type === 'inlineCode') return false
    const {start, end} = placeOf(node)
    const [first, last] = [offsets(start), offsets(end)]
    const isEdgeInside = (first >= from && first < to) || (last > from && last <= to)
    return isEdgeInside || ('children' in node && hasMarkup(node.children, {from, to}, offsets))
  })
}

function toPlace({from, to}: Range, lines: readonly string[], first: number): Place {
  const point = (offset: number): Place['start'] => {
    let rest = offset
    let index = 0
    while (index < lines.length - 1 && rest > (lines[index]?.length ?? 0))
      rest -= (lines[index++]?.length ?? 0) + 1
    return {line: first + index, column: rest + 1}
  }
  return {start: point(from), end: point(to)}
}
