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

/** A tag that is the whole text. */
const lonelyTag = /^\s*<\/?([a-z][^\s/<>]*)(?:[\s/][^<>]*)?>\s*$/i

/** Tags that editors leave behind in an empty field. */
const emptyTags = new Set(['br', 'p', 'div', 'span', 'hr', 'img'])

/**
 * A fragment of HTML as nodes, with losses at its place. A tag that is the whole text is read as text: an option
 * `<a>` would otherwise vanish.
 */
export function readHtml(html: string, place: SourcePlace): ReadText {
  if (!/[<&\\$]/.test(html)) return {nodes: fromPlain(html.replace(/\s+/g, ' ')), losses: []}
  const found = fromHtmlFragment(html)
  if (found.excess) return {nodes: [], losses: [toLoss('import/limit', found.excess, place)]}
  const [, lonely] = lonelyTag.exec(html) ?? []
  const isMeant = lonely !== undefined && !emptyTags.has(lonely.toLowerCase())
  if (isMeant && textOfNodes(found.nodes).trim() === '' && !hasImage(found.nodes))
    return {nodes: fromPlain(html), losses: [toLoss('import/html-as-text', {elements: [lonely]}, place)]}
  const losses = [
    ...(found.plain.length > 0 ? [toLoss('import/element', {elements: found.plain}, place)] : []),
    ...found.dropped.map((name) => toLoss('import/part-lost', {part: 'element', found: `<${name}>`}, place)),
    ...(found.unknown.length > 0 ? [toLoss('import/html-as-text', {elements: found.unknown}, place)] : []),
    ...found.flattened.map((text) =>
      toLoss('import/part-lost', {part: 'structure of a formula', found: text}, place),
    ),
    ...(found.lost === '' ? [] : [toLoss('import/text-lost', {text: found.lost}, place)]),
  ]
  return {nodes: found.nodes, losses}
}

function hasImage(nodes: Blocks): boolean {
  return nodes.some(
    (node) => node.type === 'image' || ('children' in node && hasImage(node.children as Blocks)),
  )
}
