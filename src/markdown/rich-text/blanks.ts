import type {ElementContent, Nodes, RootContent} from 'hast'

/** A sanitised HTML tree. */
export type SafeTree = Nodes

/**
 * Replaces each declared `[[name]]` in prose and code with an empty element: `<span data-blank="name"></span>`. Other
 * `[[...]]` stay text, as do those in links, since a control inside a link cannot be used.
 */
export function markBlanks(tree: SafeTree, names: readonly string[]): SafeTree {
  if (tree.type === 'root')
    return {...tree, children: tree.children.flatMap((child) => marked<RootContent>(child, names))}
  return tree
}

function marked<N extends RootContent | ElementContent>(
  node: N,
  names: readonly string[],
): (N | ElementContent)[] {
  if (node.type === 'element' && node.tagName === 'a') return [node]
  if (node.type === 'element')
    return [{...node, children: node.children.flatMap((child) => marked<ElementContent>(child, names))}]
  if (node.type !== 'text') return [node]
  return node.value.split(/(\[\[[a-z0-9-]+\]\])/).flatMap((piece): ElementContent[] => {
    const name = piece.slice(2, -2)
    if (piece.startsWith('[[') && names.includes(name)) return [blank(name)]
    return piece === '' ? [] : [{type: 'text', value: piece}]
  })
}

function blank(name: string): ElementContent {
  return {type: 'element', tagName: 'span', properties: {dataBlank: name}, children: []}
}
