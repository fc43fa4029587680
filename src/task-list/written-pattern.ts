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
  /** What is shown in its place. */
  readonly code: InlineCode
}

/**
 * A pattern and its attributes as they stand in the source: Markdown would make emphasis of `a*b*` and a link of `[ab](c)`.
 * What looks like a path, `/usr/bin`, is one with faulty flags: it is told of, and belongs in backticks.
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
