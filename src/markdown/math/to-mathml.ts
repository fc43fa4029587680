import {mathClass, mathElements} from './math-elements.ts'
import type {MathNode} from './math-engine.ts'

/** A node of a rendered formula: an element of MathML, or text. */
export interface MathTree {
  readonly type?: string
  readonly text?: string
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly classes?: readonly string[]
  readonly style?: Readonly<Record<string, unknown>>
  readonly children?: readonly MathTree[]
}

/** Nodes of a formula and their depth. A macro can expand a short text to a large tree. */
const maxNodes = 2000
const maxDepth = 100

type MathElement = Extract<MathNode, {type: 'element'}>

/** Why a formula cannot be shown. */
export class UnsupportedFormula extends Error {
  override readonly name = 'UnsupportedFormula'
}

/** Classes that get the prefix of the others, so that a page needs one rule to allow them. */
const renamed: Readonly<Record<string, string>> = {
  upstrike: 'tml-upstrike',
  downstrike: 'tml-downstrike',
  sout: 'tml-sout',
}

/**
 * Converts a tree to elements, with the TeX as text for readers that do not know MathML. What pages do not allow is left
 * out by the sanitiser.
 *
 * @throws {UnsupportedFormula} when it has colours or references, or is too large
 */
export function toMathml(tree: MathTree, tex: string): MathNode {
  if (tree.type !== 'math') throw new UnsupportedFormula('References between formulas are not supported')
  const count = {nodes: 0}
  const {tagName, properties, children} = toElement(tree, count, 1)
  return {type: 'element', tagName, properties: {...properties, alttext: tex}, children}
}

function toElement(node: MathTree, count: {nodes: number}, depth: number): MathElement {
  count.nodes++
  if (count.nodes > maxNodes || depth > maxDepth)
    throw new UnsupportedFormula(`Too large when macros are expanded (at most ${maxNodes} parts)`)
  expectNoColour(node)
  const {type = '', attributes = {}, classes = [], children = []} = node
  const className = [...classes.map((name) => renamed[name] ?? name), ...toBoxClass(node)].filter((name) =>
    mathClass.test(name),
  )
  const properties = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, String(value)]),
  )
  return {
    type: 'element',
    tagName: type,
    properties: {...properties, ...(className.length > 0 && {className})},
    children: children.flatMap((child) => toContent(child, count, depth + 1)),
  }
}

function toContent(node: MathTree, count: {nodes: number}, depth: number): MathNode[] {
  if (typeof node.text === 'string') return node.text === '' ? [] : [{type: 'text', value: node.text}]
  // Fragments and the number of an equation have no element of their own.
  if (node.type === undefined || !Object.hasOwn(mathElements, node.type))
    return (node.children ?? []).flatMap((child) => toContent(child, count, depth + 1))
  return [toElement(node, count, depth)]
}

/** Without styles a colour would be lost, and with it what the author says by it. */
function expectNoColour({attributes = {}, style = {}, classes = []}: MathTree): void {
  const background = attributes['mathbackground']
  const hasColour =
    'color' in style ||
    'backgroundColor' in style ||
    'mathcolor' in attributes ||
    (background !== undefined && background !== 'black')
  if (hasColour) throw new UnsupportedFormula('Colours are not supported')
  if (background !== undefined) throw new UnsupportedFormula('`\\rule` is not supported')
  if (classes.includes('tml-label'))
    throw new UnsupportedFormula('References between formulas are not supported')
}

/** The frame of `\boxed` is a style. */
function toBoxClass({style = {}}: MathTree): readonly string[] {
  return 'border' in style ? ['tml-fbox'] : []
}
