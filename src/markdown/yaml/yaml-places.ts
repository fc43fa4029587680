import {LineCounter} from 'yaml'
import type {Place, Point} from '../../diagnostics/diagnostic.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'

/**
 * Converts offsets in embedded YAML to places in the file.
 *
 * @param firstLine the line of the file on which the YAML begins
 */
export function createPlacer(
  source: SourceFile,
  text: string,
  firstLine: number,
): (range: readonly number[]) => Place {
  // The parser counts lines only up to an error, which may end later.
  const counter = new LineCounter()
  counter.addNewLine(0)
  for (const {index} of text.matchAll(/\n/g)) counter.addNewLine(index + 1)
  const lines = text.split('\n')
  // An error at the end of the text is one of its last line, since there may be none after it.
  const end = text.trimEnd().length
  const pointAt = (offset: number): Point => {
    const {line, col} = counter.linePos(Math.min(offset, end))
    const at = firstLine + Math.max(line, 1) - 1
    // `text` lacks the indent of an indented fence.
    const cut = (source.lines[at - 1]?.length ?? 0) - (lines[line - 1]?.length ?? 0)
    return {line: at, column: Math.max(col + cut, 1)}
  }
  return ([start = 0, end = start]) => ({start: pointAt(start), end: pointAt(end)})
}
