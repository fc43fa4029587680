import type {InlineCode, Paragraph, PhrasingContent} from 'mdast'
import type {Fix, Place, Point} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
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
  /** The code span that is shown. */
  readonly code: InlineCode
}

/** A pattern as it is written, and the rest of its line. */
interface PatternText {
  readonly value: string
  readonly rest: string
  /** The column after it. */
  readonly column: number
  readonly isCode: boolean
}

/**
 * Reads a pattern, in a code span or bare, and its attributes from the source: Markdown would turn `a*b*` into emphasis and
 * `[ab](c)` into a link. A bare path such as `/usr/bin` is a pattern with invalid flags and is reported; it belongs in
 * backticks. In a code span only what ends like a pattern is one, and nothing with `lang=`.
 */
export function findPattern(
  source: SourceFile,
  paragraph: Paragraph,
  names: readonly string[],
): FoundPattern | undefined {
  const {start, end} = placeOf(paragraph)
  if (start.line !== end.line) return undefined
  const written = source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1).trimEnd() ?? ''
  const found = codePattern(paragraph, written) ?? barePattern(written, start)
  if (!found) {
    reportSlashes(source, paragraph, written)
    return undefined
  }
  const {value, rest, column, isCode} = found
  const [, expression = '', flags = ''] = /^\/(.*?)\/([A-Za-z]*)$/s.exec(value) ?? []
  const [, brace, inside] = /^(\s+\{)([#A-Za-z].*)\}$/.exec(rest) ?? []
  if (rest !== '' && (brace === undefined || inside === undefined)) return undefined
  if (isCode && /(?:^|\s)lang=/.test(inside ?? '')) return undefined
  const attributes =
    brace === undefined || inside === undefined
      ? undefined
      : readAttributes(source, inside, {line: start.line, column: column + brace.length}, names)
  const place = {start, end: {line: start.line, column}}
  if (isCode) reportLiteral(source, {source: expression, flags}, place)
  reportMarkup(source, paragraph, {value, place, isCode})
  const {position} = paragraph
  return {
    pattern: {source: expression, flags},
    ...(attributes && {attributes}),
    code: {type: 'inlineCode', value, ...(position && {position})},
  }
}

/** With a look-alike of one of its slashes, a pattern would be accepted as text. */
function reportSlashes(source: SourceFile, paragraph: Paragraph, written: string): void {
  const [, text] = /^`*([/／∕⁄⧸].*[/／∕⁄⧸][a-z]*)(?=`*(?:$|\s+\{))/.exec(written) ?? []
  if (text !== undefined && /^[／∕⁄⧸]|[／∕⁄⧸][a-z]*$/.test(text))
    report(source, 'markdown/raw-notation', {notation: 'pattern', text}, placeOf(paragraph))
}

/** Flags that patterns have, and no start of a comment, as in `/* a *\/`. */
const inCode = /^\/(?![/*]).+\/[iu]*$/

function codePattern({children: [first]}: Paragraph, written: string): PatternText | undefined {
  if (first?.type !== 'inlineCode' || !inCode.test(first.value)) return undefined
  const {start, end} = placeOf(first)
  const length = end.column - start.column
  return {value: first.value, rest: written.slice(length), column: end.column, isCode: true}
}

function barePattern(written: string, start: Point): PatternText | undefined {
  const [, value, rest = ''] = /^(\/.*?\/[A-Za-z]*)((?:\s+\{[#A-Za-z].*\})?)$/.exec(written) ?? []
  if (value === undefined) return undefined
  return {value, rest, column: start.column + value.length, isCode: false}
}

const specialCharacter = /[\\^$.*+?()[\]{}|]/

/** In a code span, `/admin/` is likelier to be a path than a pattern for `admin`. */
function reportLiteral(source: SourceFile, pattern: WrittenPattern, place: Place): void {
  if (!specialCharacter.test(pattern.source))
    report(source, 'text/literal-pattern', {pattern: pattern.source, flags: pattern.flags}, place)
}

/** Reports what Markdown reads as markup in a pattern, and in the braces after it: formatters rewrite it. */
function reportMarkup(
  source: SourceFile,
  {children}: Paragraph,
  {value, place, isCode}: {readonly value: string; readonly place: Place; readonly isCode: boolean},
): void {
  const marked = children
    .filter((child, index) => isMarkup(source, child) && !(isCode && index === 0))
    .map(placeOf)
  const inside = marked.find(({start}) => start.column < place.end.column)
  const after = marked.find(({start}) => start.column >= place.end.column)
  const textAt = ({start, end}: Place): string =>
    source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? ''
  if (inside) {
    const isFixed = inCode.test(value) && specialCharacter.test(value)
    const fix = isFixed ? {fix: toCodeFix(value, place)} : {}
    report(source, 'text/pattern-markup', {text: textAt(inside), inside: true}, inside, fix)
  }
  if (after) report(source, 'text/pattern-markup', {text: textAt(after), inside: false}, after)
}

/** A bare address is a link of which no character changes. */
function isMarkup(source: SourceFile, node: PhrasingContent): boolean {
  if (node.type === 'text') return false
  const {start, end} = placeOf(node)
  const [only] = node.type === 'link' ? node.children : []
  const written = source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1)
  return only?.type !== 'text' || only.value !== written
}

/**
 * Puts a bare pattern in backticks. Undefined if it is no pattern, or would not be one there: code without a special
 * character is taken for a path, and `lang=` makes text of code.
 */
export function guardPattern(source: SourceFile, paragraph: Paragraph): Fix | undefined {
  const {start, end} = placeOf(paragraph)
  if (start.line !== end.line) return undefined
  const written = source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1).trimEnd() ?? ''
  const found = barePattern(written, start)
  if (!found || /(?:^|[\s{])lang=/.test(found.rest)) return undefined
  const {value, column} = found
  const expression = value.slice(1, value.lastIndexOf('/'))
  if (!inCode.test(value) || !specialCharacter.test(expression)) return undefined
  return toCodeFix(value, {start, end: {line: start.line, column}})
}

function toCodeFix(value: string, place: Place): Fix {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map(({length}) => length))
  const ticks = '`'.repeat(longest + 1)
  return {title: 'Put the pattern in backticks', edits: [{place, text: `${ticks}${value}${ticks}`}]}
}
