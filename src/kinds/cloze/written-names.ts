import type {Code, InlineCode, Text} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'

/** A node that shows its text literally. */
export type Leaf = Text | InlineCode | Code

/** A `[[...]]` in the text of a node. */
export interface WrittenName {
  /** The text between the brackets, with its whitespace. */
  readonly name: string
  /** Its offset in the value of the node. */
  readonly index: number
  readonly place: Place
  /** Whether the place covers exactly this name, so that it can be rewritten. */
  readonly isExact: boolean
  /** Whether it is escaped. */
  readonly isEscaped: boolean
}

const written = /\[\[([ \t]*[\w-]+[ \t]*)\]\]/g
/** A name in the source of prose, where brackets may be escaped. */
const writtenInProse = /(\\*)\[(\\?)\[[ \t]*(?:\w|-|\\_)+[ \t]*(\\?)\](\\?)\]/g

/** Finds names in double brackets, with their places. */
export function writtenNames(source: SourceFile, node: Leaf): WrittenName[] {
  const matches = [...node.value.matchAll(written)]
  if (matches.length === 0) return []
  const literals = node.type === 'text' ? literalsInProse(source, node) : literalsInCode(source, node)
  // The counts differ if a bracket is written as a character reference.
  const areFound = literals.length === matches.length
  return matches.map(({1: name = '', index}, position) => {
    const literal = areFound ? literals[position] : undefined
    const {place, isEscaped} = literal ?? {place: placeOf(node), isEscaped: false}
    return {name, index, place, isExact: literal !== undefined, isEscaped}
  })
}

interface Literal {
  readonly place: Place
  readonly isEscaped: boolean
}

function literalsInProse(source: SourceFile, node: Leaf): Literal[] {
  return toLines(source, node).flatMap(({text, line, column}) =>
    [...text.matchAll(writtenInProse)].map((match): Literal => {
      const [all, before = '', ...inside] = match
      const place = placeAt(line, column + match.index + before.length, all.length - before.length)
      return {place, isEscaped: before.length % 2 === 1 || inside.includes('\\')}
    }),
  )
}

function literalsInCode(source: SourceFile, node: Leaf): Literal[] {
  const lines = toLines(source, node)
  // The info string of a fence is not shown.
  const isFence = node.type === 'code' && /^(?:`{3}|~{3})/.test(lines[0]?.text ?? '')
  return (isFence ? lines.slice(1) : lines).flatMap(({text, line, column}) =>
    [...text.matchAll(written)].map(({0: all, index}): Literal => {
      return {place: placeAt(line, column + index, all.length), isEscaped: false}
    }),
  )
}

function toLines(
  source: SourceFile,
  node: Leaf,
): {readonly text: string; readonly line: number; readonly column: number}[] {
  const {start, end} = placeOf(node)
  return source.lines.slice(start.line - 1, end.line).map((text, index) => {
    const column = index === 0 ? start.column : 1
    const last = index === end.line - start.line ? end.column - 1 : text.length
    return {text: text.slice(column - 1, last), line: start.line + index, column}
  })
}
