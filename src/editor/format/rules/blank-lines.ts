import type {Nodes, RootContent} from 'mdast'
import type {Edit, Point} from '../../../diagnostics/diagnostic.ts'
import {placeOf} from '../../../markdown/node-place.ts'
import type {ParsedText} from '../parsed-text.ts'

/** One empty line between the blocks of a file, never two, and none at its start and end. */
export function formatBlankLines(parsed: ParsedText): readonly Edit[] {
  return [...removeRepeated(parsed), ...addMissing(parsed), ...endLastLine(parsed)]
}

function removeRepeated({source: {lines}, fixedLines}: ParsedText): Edit[] {
  const isEmpty = (number: number): boolean =>
    !fixedLines.has(number) && (lines[number - 1] ?? 'x').trim() === ''
  const last = lines.length
  const edits: Edit[] = []
  for (let number = 1; number < last; number++) {
    const isRepeated = number === 1 || isEmpty(number - 1) || isLastPart(lines, number)
    if (isEmpty(number) && isRepeated) edits.push(replace({line: number, column: 1}, nextLine(number), ''))
  }
  return edits
}

/** Whether only empty lines follow. */
function isLastPart(lines: readonly string[], number: number): boolean {
  return lines.slice(number).every((line) => line.trim() === '')
}

/** In lists and quotes empty lines have a meaning, so only blocks at the margin are set apart. */
function addMissing({root, newline}: ParsedText): Edit[] {
  return root.children.flatMap((node, index) => {
    const next = root.children[index + 1]
    if (!next || !isSetApart(node, next)) return []
    const start = {line: placeOf(next).start.line, column: 1}
    return placeOf(node).end.line + 1 === start.line ? [replace(start, start, newline)] : []
  })
}

/** A comment may belong to what is next to it, and definitions are one list. */
function isSetApart(node: RootContent, next: RootContent): boolean {
  if (node.type === 'html' || next.type === 'html') return false
  return !(isDefinition(node) && isDefinition(next))
}

const isDefinition = ({type}: RootContent): boolean => type === 'definition' || type === 'footnoteDefinition'

function endLastLine({source: {lines}, nodes, newline}: ParsedText): Edit[] {
  const line = lines.at(-1) ?? ''
  const end = {line: lines.length, column: line.length + 1}
  if (isUnclosed(nodes, lines)) return []
  if (line.trim() !== '') return [replace(end, end, newline)]
  return line === '' ? [] : [replace({line: lines.length, column: 1}, end, '')]
}

/** Whether the file ends in code that nothing closes: a line after it would be part of the code. */
function isUnclosed(nodes: readonly Nodes[], lines: readonly string[]): boolean {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  const isClosed = /^[ 	>]*(?:`{3,}|~{3,})[ 	]*$/.test(lines[last] ?? '')
  return !isClosed && nodes.some((node) => node.type === 'code' && placeOf(node).end.line > last)
}

const nextLine = (number: number): Point => ({line: number + 1, column: 1})

const replace = (start: Point, end: Point, text: string): Edit => ({place: {start, end}, text})
