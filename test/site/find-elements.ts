import type {Element, Nodes} from 'hast'

/** The elements of a tree, in order. */
export function findElements(tree: Nodes): Element[] {
  const own = tree.type === 'element' ? [tree] : []
  return 'children' in tree ? [...own, ...tree.children.flatMap(findElements)] : own
}

/** A text property of an element; `undefined` if it has none. */
export function readText({properties}: Element, name: string): string | undefined {
  const value = properties[name]
  return typeof value === 'string' ? value : undefined
}

/** All text in a node. */
export function readAll(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(readAll).join('') : ''
}
