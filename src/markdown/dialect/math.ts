import type {Heading, Nodes, Paragraph, TableCell} from 'mdast'
import type {Fix, Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'
import {findExcess} from '../math/find-excess.ts'
import type {MathEngine} from '../math/math-engine.ts'
import {placeOf} from '../node-place.ts'

/** Pandoc's rule: no space inside the dollars and no digit after them, so prices and shell variables do not match. */
const dollars = /(?<![\\$/:\p{L}\p{N}])\$(?![\s$])((?:\\.|[^\\$\n]|\n(?!\n))*?)(?<!\s)\$(?![\p{L}\p{N}$])/gu
const display = /(?<!\\)\$\$((?:\\[\s\S]|[^\\$])+?)\$\$/g
/** LaTeX brackets around something other than prose. */
const brackets =
  /\\\((?=[^\n]*?(?:\\[a-z]|[\^_=+]))([^\n]+?)\\\)|\\\[(?=[\s\S]*?(?:\\[a-z]|[\^_=+]))([\s\S]+?)\\\]/gi

/** Characters that a backslash or character reference would change. */
const changedByEscape = /\\[!-/:-@[-`{-~\n]|&(?:#\w+|[A-Za-z]\w*);/

/** Prices and shell variables with words between them. */
const prose = /^[^\\]*\p{Ll}{2,} \p{Ll}{2,}[^\\]*$/u

/** What only TeX has: a command, an exponent or an index. The name of a shell variable has an underscore too. */
const texSign = /^(?![A-Z][A-Z\d_]*$)[\s\S]*?(?:\\[A-Za-z{}]|[\^_])/
/** What cannot be in a code span, or means something else there than where it is written. */
const ambiguous = /[`|\n]|^\s|\s$|\\[*_&]|&(?:#\w+|[A-Za-z]\w*);/

/** Reports formulas of a paragraph that Markdown would change, and others between dollars, which are shown as text. */
export function reportOtherMath(
  {source, math}: {readonly source: SourceFile; readonly math?: MathEngine | undefined},
  paragraph: Paragraph | Heading | TableCell,
): void {
  const {start, end} = placeOf(paragraph)
  const lines = source.lines.slice(start.line - 1, end.line)
  if (!lines.some((line) => /\$|\\[([]/.test(line))) return
  const text = lines.join('\n')
  const offsets = toOffsets(lines, start.line)
  const from = offsets(start)
  const visible = hideCode(text.slice(0, offsets(end)), paragraph.children, offsets)
  const isMarkedUp = (range: Range): boolean => hasMarkup(paragraph.children, range, offsets)
  for (const formula of findFormulas(visible)) {
    if (formula.from < from) continue
    const isChanged = formula.isBracket || changedByEscape.test(formula.tex) || isMarkedUp(formula)
    if (!isChanged && !texSign.test(formula.tex)) continue
    const place = toPlace(formula, lines, start.line)
    const fix = !formula.isDisplay && isConvertible(formula.tex, math) ? {fix: toFix(formula.tex, place)} : {}
    report(source, isChanged ? 'markdown/math' : 'math/dollar', {text: formula.written}, place, fix)
  }
}

interface WrittenFormula extends Range {
  readonly tex: string
  /** With its marks, in one line. */
  readonly written: string
  readonly isBracket: boolean
  readonly isDisplay: boolean
}

function findFormulas(text: string): WrittenFormula[] {
  return [display, dollars, brackets].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({index, 0: whole, 1: first, 2: second}): WrittenFormula[] => {
      const tex = first ?? second ?? ''
      if (pattern === dollars && prose.test(tex)) return []
      return [
        {
          from: index,
          to: index + whole.length,
          tex,
          written: whole.replace(/\s+/g, ' '),
          isBracket: pattern === brackets,
          isDisplay: pattern === display || first === undefined,
        },
      ]
    }),
  )
}

/** Whether this is TeX beyond doubt, valid, and the same in a code span. */
function isConvertible(tex: string, math: MathEngine | undefined): boolean {
  if (!math || !texSign.test(tex) || ambiguous.test(tex) || findExcess(tex, limits)) return false
  return 'element' in math.render(tex, {isDisplay: false})
}

function toFix(tex: string, place: Place): Fix {
  const text = `$\`${tex}\`$`
  return {title: `Replace with ${text}`, edits: [{place, text}]}
}

type Offsets = (point: Place['start']) => number

function toOffsets(lines: readonly string[], first: number): Offsets {
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  return ({line, column}) => (starts[line - first] ?? 0) + column - 1
}

/** The text with code and formulas replaced by line ends, because a formula cannot contain code. */
function hideCode(text: string, nodes: readonly Nodes[], offsets: Offsets): string {
  let result = text
  for (const node of nodes) {
    if ('children' in node) result = hideCode(result, node.children, offsets)
    else if (node.type === 'inlineCode' || node.type === 'inlineMath') {
      const {start, end} = placeOf(node)
      const [from, to] = [offsets(start), offsets(end)]
      result = result.slice(0, from) + '\n'.repeat(to - from) + result.slice(to)
    }
  }
  return result
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Whether any markup begins or ends in a range of the paragraph. */
function hasMarkup(nodes: readonly Nodes[], {from, to}: Range, offsets: Offsets): boolean {
  return nodes.some((node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath') return false
    const {start, end} = placeOf(node)
    const [first, last] = [offsets(start), offsets(end)]
    const isEdgeInside = (first >= from && first < to) || (last > from && last <= to)
    return isEdgeInside || ('children' in node && hasMarkup(node.children, {from, to}, offsets))
  })
}

function toPlace({from, to}: Range, lines: readonly string[], first: number): Place {
  const point = (offset: number): Place['start'] => {
    let rest = offset
    let index = 0
    while (index < lines.length - 1 && rest > (lines[index]?.length ?? 0))
      rest -= (lines[index++]?.length ?? 0) + 1
    return {line: first + index, column: rest + 1}
  }
  return {start: point(from), end: point(to)}
}
