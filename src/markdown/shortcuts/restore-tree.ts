import type {Nodes, Parent, Root, RootContent, Text} from 'mdast'
import type {Place, Point} from '../../diagnostics/diagnostic.ts'
import {type Part, type ShortenedLines, signs} from './shorten-lines.ts'

/** The parts of shortened lines, and their line numbers in the file, by index. */
export interface Elision extends Pick<ShortenedLines, 'parts'> {
  readonly numbers: readonly number[]
}

interface Restoration extends Elision {
  /** By line number. */
  readonly partsOfLine: readonly (readonly Part[] | undefined)[]
  /** The index of the next part that the tree must contain. */
  next: number
  isSound: boolean
}

/**
 * Restores elided parts and the places in the file.
 *
 * @returns whether each part was found, in order and where one of its kind can be; if not, the tree is not that of the file
 */
export function restoreTree(root: Root, elision: Elision): boolean {
  const restoration = {...elision, partsOfLine: groupByLine(elision.parts), next: 0, isSound: true}
  root.children = restoreChildren(restoration, root.children)
  return restoration.isSound && restoration.next === elision.parts.length
}

function groupByLine(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  for (const part of parts) {
    const group = groups[part.line]
    if (group) group.push(part)
    else groups[part.line] = [part]
  }
  return groups
}

function restoreChildren(restoration: Restoration, nodes: readonly RootContent[]): RootContent[] {
  const restored: RootContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') restoreText(restoration, node, restored)
    else {
      restoreNode(restoration, node)
      restored.push(node)
    }
  }
  return restored
}

/** Sets a new position, since nodes may share one. */
function restoreNode(restoration: Restoration, node: RootContent): void {
  if ('children' in node) {
    const parent: Parent = node
    parent.children = restoreChildren(restoration, parent.children)
  }
  restoreValues(restoration, node)
  if (node.position) node.position = toPlace(restoration, node.position)
}

function restoreValues(restoration: Restoration, node: RootContent): void {
  if (node.type === 'code') {
    if (node.lang) node.lang = restoreValue(restoration, node, node.lang, toSource)
    if (node.meta) node.meta = restoreValue(restoration, node, node.meta, toSource)
    node.value = restoreValue(restoration, node, node.value, toSource)
  } else if (node.type === 'inlineCode') node.value = restoreValue(restoration, node, node.value, toSource)
  else if (node.type === 'link') node.url = restoreValue(restoration, node, node.url, toAddress)
  else if (node.type === 'image') {
    if (node.alt) node.alt = restoreValue(restoration, node, node.alt, toInlineText)
    node.url = restoreValue(restoration, node, node.url, toAddress)
  }
}

/** What a part becomes in a value; `undefined` where it cannot be. */
type ToText = (part: Part) => string | undefined

const toSource: ToText = ({text}) => text
const toAddress: ToText = ({sign, text}) => (sign === signs.address ? text : undefined)
const toInlineText: ToText = ({sign, text}) => {
  if (sign === signs.address) return undefined
  return sign === signs.code ? text.slice(1, -1) : text
}

const anySign = new RegExp(`[${Object.values(signs).join('')}]`)
/** In a group, so that `split` keeps them. */
const eachSign = new RegExp(`(${anySign.source})`, 'g')

function restoreValue(restoration: Restoration, node: Nodes, value: string, toText: ToText): string {
  return value.replace(eachSign, (sign) => {
    const part = takePart(restoration, node, sign)
    const text = part && toText(part)
    if (text === undefined) restoration.isSound = false
    return text ?? sign
  })
}

function takePart(restoration: Restoration, {position}: Nodes, sign: string): Part | undefined {
  const part = restoration.parts[restoration.next++]
  const isInside = position && part && position.start.line <= part.line && part.line <= position.end.line
  if (isInside && part.sign === sign) return part
  restoration.isSound = false
  return undefined
}

/** Adds the text and the code that a text consists of. */
function restoreText(restoration: Restoration, node: Text, restored: RootContent[]): void {
  const place = node.position && toPlace(restoration, node.position)
  if (!place || !anySign.test(node.value)) {
    restored.push(place ? {...node, position: place} : node)
    return
  }
  let value = ''
  let {start} = place
  const endText = (next: Point): void => {
    // A text ends where the line starts, before its indent.
    const end = value.endsWith('\n') ? {line: next.line, column: 1} : next
    if (value !== '') restored.push({type: 'text', value, position: {start, end}})
    value = ''
  }
  for (const piece of node.value.split(eachSign)) {
    const part = anySign.test(piece) ? takePart(restoration, node, piece) : undefined
    if (!part) value += piece
    else if (part.sign === signs.code) {
      const {line, column, text} = part
      const code = toPlace(restoration, {start: part, end: {line, column: column + 1}})
      endText(code.start)
      restored.push({type: 'inlineCode', value: text.slice(1, -1), position: code})
      start = code.end
    } else if (part.sign === signs.words) value += part.text
    else restoration.isSound = false
  }
  endText(place.end)
}

function toPlace(restoration: Restoration, {start, end}: Place): Place {
  return {start: toPoint(restoration, start), end: toPoint(restoration, end)}
}

function toPoint({numbers, partsOfLine}: Restoration, {line, column}: Point): Point {
  let removed = 0
  for (const part of partsOfLine[line] ?? []) if (part.column < column) removed += part.text.length - 1
  return {line: numbers[line - 1] ?? line, column: column + removed}
}
