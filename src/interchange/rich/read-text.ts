import type {Blocks} from '../draft.ts'
import {type Loss, toLoss} from '../loss.ts'
import type {SourcePlace} from '../source.ts'
import {fromHtmlFragment} from './from-html.ts'
import {fromPlain} from './from-plain.ts'
import {textOfNodes} from './text-of-nodes.ts'

export interface ReadText {
  readonly nodes: Blocks
  readonly losses: readonly Loss[]
}

/**
 * A fragment of HTML as nodes, with losses at its place. Tags that leave no text are read as text: an option `<a>`
 * would otherwise vanish.
 */
export function readHtml(html: string, place: SourcePlace): ReadText {
  if (!/[<&\\$]/.test(html)) return {nodes: fromPlain(html.replace(/\s+/g, ' ')), losses: []}
  const found = fromHtmlFragment(html)
  if (found.excess) return {nodes: [], losses: [toLoss('import/limit', found.excess, place)]}
  const isEmpty = textOfNodes(found.nodes).trim() === '' && !hasImage(found.nodes)
  if (isEmpty && /<[a-z]/i.test(html)) {
    const elements = [...new Set([...html.matchAll(/<\/?([a-z][^\s/>]*)/gi)].map(([, name = '']) => name))]
    return {nodes: fromPlain(html), losses: [toLoss('import/html-as-text', {elements}, place)]}
  }
  const losses = [
    ...(found.plain.length > 0 ? [toLoss('import/element', {elements: found.plain}, place)] : []),
    ...found.dropped.map((name) => toLoss('import/part-lost', {part: 'element', found: `<${name}>`}, place)),
    ...(found.unknown.length > 0 ? [toLoss('import/html-as-text', {elements: found.unknown}, place)] : []),
    ...(found.lost === '' ? [] : [toLoss('import/text-lost', {text: found.lost}, place)]),
  ]
  return {nodes: found.nodes, losses}
}

function hasImage(nodes: Blocks): boolean {
  return nodes.some(
    (node) => node.type === 'image' || ('children' in node && hasImage(node.children as Blocks)),
  )
}
