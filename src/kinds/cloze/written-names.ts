import type {Code, InlineCode, Text} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'

/** A node that shows what it holds as it stands. */
export type Leaf = Text | InlineCode | Code

/** A `[[...]]` in the text of a node. */
export interface WrittenName {
  /** What stands between the brackets, with its white space. */
  readonly name: string
  /** Where it begins in the value of the node. */
  readonly index: number
  readonly place: Place
  /** Whether the place holds it and nothing else, so that it can be written anew. */
  readonly isExact: boolean
  /** Whether a backslash keeps it text. */
  readonly isEscaped: boolean
}

const written = /\[\[([ \t]*[\w-]+[ \t]*)\]\]/g
/** As it stands in the source of prose, where brackets may be escaped. */
const writtenInProse = /(\\*)\[(\\?)\[[ \t]*(?:\w|-|\\_)+[ \t]*(\\?)\](\\?)\]/g

/** What stands between double brackets in a node, and where. */
export function writtenNames(source: SourceFile, node: Leaf): WrittenName[] {
  const matches = [...node.value.matchAll(written)]
  if (matches.length === 0) return []
  const literals = node.type === 'text' ? literalsInProse(source, node) : literalsInCode(source, node)
  // They differ where a bracket is written by its number.
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
  return linesOf(source, node).flatMap(({text, line, column}) =>
    [...text.matchAll(writtenInProse)].map((match): Literal => {
      const [all, before = '', ...inside] = match
      const place = placeAt(line, column + match.index + before.length, all.length - before.length)
      return {place, isEscaped: before.length % 2 === 1 || inside.includes('\\')}
    }),
  )
}

function literalsInCode(source: SourceFile, node: Leaf): Literal[] {
  const lines = linesOf(source, node)
  // What stands behind the opening of a fence is not shown.
  const isFence = node.type === 'code' && /^(?:`{3}|~{3})/.test(lines[0]?.text ?? '')
  return (isFence ? lines.slice(1) : lines).flatMap(({text, line, column}) =>
    [...text.matchAll(written)].map(({0: all, index}): Literal => {
      return {place: placeAt(line, column + index, all.length), isEscaped: false}
    }),
  )
}

function linesOf(
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
