import type {Nodes, Root} from 'mdast'
import {applyEdits} from '../../diagnostics/apply-edits.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {readMarkdown} from '../read.ts'

const hashes = '##'

/** Lines that say nothing but the name of a section, glued to its hashes: anything else may be meant as text. */
export function toMissingSpacePattern(names: readonly string[]): RegExp {
  return new RegExp(`^ {0,3}${hashes}(${names.join('|')})[ \\t]*$`, 'i')
}

/** Reports a line that would be a heading with a space behind its hashes, and to a parser is text; tells whether it is one. */
export function reportMissingSpace(
  source: SourceFile,
  line: string,
  index: number,
  missingSpace: RegExp,
): boolean {
  const text = missingSpace.exec(line)?.[1]
  if (text === undefined) return false
  const place = placeAt(index + 1, 1, line.length)
  const gap = placeAt(index + 1, line.indexOf(hashes) + hashes.length + 1, 0)
  const fix = {title: `Add a space after \`${hashes}\``, edits: [{place: gap, text: ' '}]}
  report(source, 'markdown/glued-heading', {text}, place, {fix})
  return true
}

/** Text to tree, with every such heading read as it was meant: one slip is one fault. */
export function readHeadings(source: SourceFile): Root {
  const found = source.diagnostics.filter(({code}) => code === 'markdown/glued-heading')
  const edits = found.flatMap(({fix}) => fix?.edits ?? [])
  if (edits.length === 0) return readMarkdown(source.text)
  const root = readMarkdown(applyEdits(source.text, edits).text)
  moveBack(root, new Map(edits.map(({place: {start}}) => [start.line, start.column])))
  return root
}

/** Gives the nodes behind a space that was put in the places they have in the file. */
function moveBack(node: Nodes, gaps: ReadonlyMap<number, number>): void {
  if (node.position) {
    const moved = ({line, column}: {line: number; column: number}) => ({
      line,
      column: column > (gaps.get(line) ?? Number.POSITIVE_INFINITY) ? column - 1 : column,
    })
    node.position = {start: moved(node.position.start), end: moved(node.position.end)}
  }
  if ('children' in node) for (const child of node.children) moveBack(child, gaps)
}
