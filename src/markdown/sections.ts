import type {Heading, RootContent, Yaml} from 'mdast'

/** A level-2 heading and the content below it. */
export interface Section {
  readonly heading: Heading
  readonly children: readonly RootContent[]
}

/** A level-1 heading, the content up to the first section, and its sections. */
export interface Block {
  readonly heading: Heading
  readonly lead: readonly RootContent[]
  readonly sections: readonly Section[]
}

/** A file cut at its headings of level 1 and 2. */
export interface Outline {
  readonly frontMatter?: Yaml
  /** The content before the first level-1 heading. */
  readonly lead: readonly RootContent[]
  /** Sections before the first level-1 heading. */
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
}

export function toOutline(children: readonly RootContent[]): Outline {
  const [first] = children
  const frontMatter = first?.type === 'yaml' ? first : undefined
  const parts = splitAt(frontMatter ? children.slice(1) : children, 1)
  const blocks = parts.sections.map(({heading, children}) => ({heading, ...splitAt(children, 2)}))
  return {...(frontMatter && {frontMatter}), ...splitAt(parts.lead, 2), blocks}
}

function splitAt(
  children: readonly RootContent[],
  depth: number,
): {lead: readonly RootContent[]; sections: readonly Section[]} {
  const starts = children.flatMap((node, index) => (isHeading(node, depth) ? [{heading: node, index}] : []))
  const sections = starts.map(({heading, index}, position) => ({
    heading,
    children: children.slice(index + 1, starts[position + 1]?.index),
  }))
  return {lead: children.slice(0, starts[0]?.index), sections}
}

function isHeading(node: RootContent, depth: number): node is Heading {
  return node.type === 'heading' && node.depth === depth
}
