import type {Nodes, Root} from 'mdast'
import type {Edit, Place} from '../../diagnostics/diagnostic.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'

/** A parsed file, as the rules of the formatter read it. */
export interface ParsedText {
  /** Its diagnostics are of no interest. */
  readonly source: SourceFile
  readonly root: Root
  /** All nodes below the root, in the order of the text. */
  readonly nodes: readonly Nodes[]
  /** The numbers of the lines in which white space must stay. */
  readonly fixedLines: ReadonlySet<number>
  /** The line end of the file. */
  readonly newline: string
}

/** A rule of the formatter: what it would change in a file. */
export type Rule = (parsed: ParsedText) => readonly Edit[]

/** All nodes below a node, in the order of the text. */
export function listNodes(node: Nodes, found: Nodes[] = []): Nodes[] {
  if (!('children' in node)) return found
  for (const child of node.children) {
    found.push(child)
    listNodes(child, found)
  }
  return found
}

/** The text at a place in one line. */
export function textAt({lines}: SourceFile, {start, end}: Place): string {
  return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
}

/** The edit that turns one line into another; undefined if they are the same. */
export function replaceLine(number: number, before: string, after: string): Edit | undefined {
  if (before === after) return undefined
  return {
    place: {start: {line: number, column: 1}, end: {line: number, column: before.length + 1}},
    text: after,
  }
}
