import type {InlineCode, Paragraph} from 'mdast'
import type {SourceFile} from '../diagnostics/source-file.ts'
import {type Attributes, readAttributes} from '../markdown/attributes.ts'
import {placeOf} from '../markdown/node-place.ts'

/** `/source/flags`, not yet checked. */
export interface WrittenPattern {
  readonly source: string
  readonly flags: string
}

interface FoundPattern {
  readonly pattern: WrittenPattern
  readonly attributes?: Attributes
  /** The code span that is shown instead. */
  readonly code: InlineCode
}

/**
 * Reads a pattern and its attributes from the source, since Markdown would turn `a*b*` into emphasis and `[ab](c)` into a
 * link. A path such as `/usr/bin` is a pattern with invalid flags and is reported; it belongs in backticks.
 */
export function findPattern(
  source: SourceFile,
  paragraph: Paragraph,
  names: readonly string[],
): FoundPattern | undefined {
  const {start, end} = placeOf(paragraph)
  if (start.line !== end.line) return undefined
  const written = source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1).trimEnd() ?? ''
  const match = /^(\/(.*?)\/([A-Za-z]*))(?:(\s+\{)([#A-Za-z].*)\})?$/.exec(written)
  const [, whole, expression, flags, brace = '', inside] = match ?? []
  if (whole === undefined || expression === undefined || flags === undefined) return undefined
  const column = start.column + whole.length + brace.length
  const attributes =
    inside === undefined ? undefined : readAttributes(source, inside, {line: start.line, column}, names)
  const {position} = paragraph
  return {
    pattern: {source: expression, flags},
    ...(attributes && {attributes}),
    code: {type: 'inlineCode', value: whole, ...(position && {position})},
  }
}
