import type {Heading, Paragraph, PhrasingContent, TableCell} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Point} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'

/** Letters of scripts with spaces between words, digits, and what code has next to an operator. */
const before = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d_)\]]$/u
const after = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d_([]/u

/**
 * Reports code whose signs Markdown hides because it reads them as emphasis: the factors of `2*3*4`, and names such as
 * `__init__`.
 */
export function reportEmphasisedCode(source: SourceFile, {children}: Paragraph | Heading | TableCell): void {
  for (const [index, node] of children.entries()) {
    if (node.type !== 'emphasis' && node.type !== 'strong') continue
    const {start, end} = placeOf(node)
    if (start.line !== end.line) continue
    const written = (source.lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
    if (isInFormula(source, start)) continue
    const isCode = isName(written) || isBetweenLetters(written, children[index - 1], children[index + 1])
    if (isCode)
      report(source, 'markdown/emphasised-code', {text: written, inside: toText(node)}, placeOf(node))
  }
}

/** Bold text by underscores that is a single name, as in Python and C. */
const isName = (written: string): boolean => /^__[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*__$/.test(written)

/** Asterisks without a space on either side, as between factors. */
function isBetweenLetters(
  written: string,
  previous: PhrasingContent | undefined,
  next: PhrasingContent | undefined,
): boolean {
  return (
    /^\*\*?[^\s*]+\*\*?$/.test(written) &&
    previous?.type === 'text' &&
    before.test(previous.value) &&
    next?.type === 'text' &&
    after.test(next.value)
  )
}

/** Formulas that Markdown changes are reported as a whole. */
const isInFormula = ({diagnostics}: SourceFile, {line, column}: Point): boolean =>
  diagnostics.some(
    ({code, place: {start, end}}) =>
      code === 'markdown/math' &&
      start.line <= line &&
      line <= end.line &&
      (start.line < line || start.column <= column),
  )
