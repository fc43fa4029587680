import type {FootnoteDefinition, FootnoteReference, List, ListItem, Nodes, RootContent} from 'mdast'
import type {Markup} from './inline-html.ts'

declare module 'mdast' {
  interface FootnoteReferenceData {
    /** The note it refers to. */
    note?: FootnoteDefinition
  }
}

/**
 * Puts footnotes below the text that refers to them, numbered in order, because each text of a question is shown
 * separately.
 *
 * @returns the text with its notes, and the original notes
 */
export function placeNotes(nodes: readonly RootContent[]): {
  readonly nodes: readonly RootContent[]
  readonly notes: readonly FootnoteDefinition[]
} {
  if (!nodes.some(hasReference)) return {nodes, notes: []}
  const notes: FootnoteDefinition[] = []
  const placed = nodes.map((node) => number(node, notes) as RootContent)
  const items: ListItem[] = []
  // A note may refer to others, which are added to the end.
  for (let index = 0; index < notes.length; index++) {
    const {children = []} = notes[index] ?? {}
    const copies = children.map((child) => number(child, notes) as ListItem['children'][number])
    items.push({type: 'listItem', spread: false, children: copies})
  }
  const list: List = {type: 'list', ordered: true, spread: false, children: items}
  return {nodes: [...placed, list], notes}
}

const hasReference = (node: Nodes): boolean =>
  node.type === 'footnoteReference' || ('children' in node && node.children.some(hasReference))

function number(node: Nodes, notes: FootnoteDefinition[]): Nodes {
  if (node.type === 'footnoteReference') return toNumber(node, notes)
  // Copies the note: it is shown at each reference, and addresses are rewritten in place.
  if (!('children' in node)) return {...node}
  // Only references are replaced, by numbers, so the types stay the same.
  return {...node, children: node.children.map((child) => number(child, notes))} as Nodes
}

function toNumber({data, position}: FootnoteReference, notes: FootnoteDefinition[]): Markup {
  const note = data?.note
  if (note && !notes.includes(note)) notes.push(note)
  const value = `[${note ? notes.indexOf(note) + 1 : '?'}]`
  const place = position && {position}
  return {type: 'markup', data: {hName: 'sup'}, children: [{type: 'text', value, ...place}], ...place}
}
