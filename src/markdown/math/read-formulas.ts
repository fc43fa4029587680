import type {Element} from 'hast'
import {toHtml} from 'hast-util-to-html'
import type {Code, InlineCode, Nodes, Text} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../limits.ts'
import {placeOf} from '../node-place.ts'
import {isFence, toCodeBlock} from '../rich-text/code-block.ts'
import {findExcess} from './find-excess.ts'
import type {DisplayMath, InlineMath} from './formula-nodes.ts'
import type {MathEngine} from './math-engine.ts'
import {findDisplayPoint, findInlinePoint} from './tex-places.ts'

/** Matches texts that may contain a formula. */
export const formulaSign = /\$`|(?:`{3}|~{3})[ \t]*math/

/** Replaces code between dollars, and fences with the language `math`, by formulas. */
export function readFormulas(source: SourceFile, node: Nodes, engine: MathEngine | undefined): void {
  if (!('children' in node)) return
  const children: Nodes[] = node.children
  for (const [index, child] of children.entries()) {
    readFormulas(source, child, engine)
    if (child.type === 'code' && child.lang === 'math' && isFence(source, child))
      children[index] = readDisplay(source, child, engine)
    if (child.type !== 'inlineCode') continue
    const [before, after] = [children[index - 1], children[index + 1]]
    if (before?.type === 'text' && after?.type === 'text' && isFormula(source, child, before, after)) {
      before.value = before.value.slice(0, -1)
      after.value = after.value.slice(1)
      children[index] = readInline(source, child, engine)
    }
  }
  const left = children.filter((child) => child.type !== 'text' || child.value !== '')
  if (left.length < children.length) node.children = left as typeof node.children
}

/** Whether there is a dollar on both sides that is not escaped, and no letter, digit or dollar next to it. */
function isFormula({lines}: SourceFile, code: InlineCode, before: Text, after: Text): boolean {
  const {start, end} = placeOf(code)
  const left = (lines[start.line - 1] ?? '').slice(0, start.column - 1)
  const right = (lines[end.line - 1] ?? '').slice(end.column - 1)
  return (
    before.value.endsWith('$') &&
    after.value.startsWith('$') &&
    /(?<![\\$\p{L}\p{N}])\$$/u.test(left) &&
    /^\$(?![$\p{L}\p{N}])/u.test(right)
  )
}

function readInline(source: SourceFile, node: InlineCode, engine: MathEngine | undefined): InlineMath {
  const {start, end} = placeOf(node)
  const place = {
    start: {line: start.line, column: start.column - 1},
    end: {line: end.line, column: end.column + 1},
  }
  const formula = readFormula(source, node.value, {
    engine,
    isDisplay: false,
    place,
    findPoint: (offset) => findInlinePoint(source, node, offset),
  })
  return {type: 'inlineMath', value: node.value, position: place, formula}
}

function readDisplay(source: SourceFile, node: Code, engine: MathEngine | undefined): DisplayMath {
  // A formula has no id and no attributes.
  toCodeBlock(source, node, [])
  const formula = readFormula(source, node.value, {
    engine,
    isDisplay: true,
    place: placeOf(node),
    findPoint: (offset) => findDisplayPoint(source, node, offset),
  })
  return {type: 'math', value: node.value, ...(node.position && {position: node.position}), formula}
}

interface Reading {
  readonly engine: MathEngine | undefined
  readonly isDisplay: boolean
  /** The whole formula with its marks. */
  readonly place: Place
  /** The point of an offset in the TeX, where the source shows it unchanged. */
  readonly findPoint: (offset: number) => Place['start'] | undefined
}

function readFormula(
  source: SourceFile,
  tex: string,
  {engine, isDisplay, place, findPoint}: Reading,
): InlineMath['formula'] {
  const weight = tex.length
  const excess = findExcess(tex, limits)
  if (excess) {
    report(source, 'limit/formula', excess, place)
    return {weight}
  }
  if (!engine) {
    report(source, 'math/no-engine', {}, place)
    return {weight}
  }
  const rendered = engine.render(tex, {isDisplay})
  if ('element' in rendered) {
    // The trees of the engine are those of HTML, typed without a package that apps would lack.
    const mathml = rendered.element as Element
    return {mathml, weight: toHtml(mathml).length}
  }
  const {reason, from, to} = rendered.fault
  const [start, end] = [findPoint(from), findPoint(to)]
  report(source, 'math/syntax', {reason}, start && end && from < to ? {start, end} : place)
  return {weight}
}
