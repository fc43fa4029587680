import type {Definition, FootnoteDefinition, Nodes, Parent, PhrasingContent, Root, RootContent} from 'mdast'
import type {Place} from '../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {placeOf} from './node-place.ts'
import {findSimilar} from './swallowed/find-similar.ts'
import {isAscii} from './swallowed/look-alikes.ts'

declare module 'mdast' {
  interface LinkData {
    /** The place of the address, if not in the link itself. */
    definition?: Place
  }
  interface ImageData {
    definition?: Place
  }
}

/**
 * Turns `[text][label]` into plain links and images, so that no later stage needs the definitions. Such a link keeps the
 * place of its definition, which is where a wrong address must be fixed.
 */
export function resolveReferences(source: SourceFile, root: Root): RootContent[] {
  const definitions: Definitions = new Map()
  forEachDefinition(root, (definition) => {
    const first = definitions.get(toKey(definition))
    if (!first) return definitions.set(toKey(definition), definition)
    const related = [{message: 'the first one', file: source.path, place: placeOf(first)}]
    const label = definition.label ?? definition.identifier
    report(source, 'markdown/repeated-definition', {label}, placeOf(definition), {related})
    return undefined
  })
  if (definitions.size === 0) return root.children
  const used = new Set<string>()
  reportSimilar(source, definitions)
  const notes = [...definitions.values()].filter(({type}) => type === 'footnoteDefinition')
  for (const parent of [root, ...notes])
    if ('children' in parent) replaceReferences(parent, definitions, used)
  for (const [identifier, definition] of definitions) {
    if (used.has(identifier)) continue
    const label = `${definition.type === 'definition' ? '' : '^'}${definition.label ?? identifier}`
    report(source, 'markdown/unused-definition', {label}, placeOf(definition))
  }
  return root.children
}

/** Reports a label with a look-alike, which is no reference to the definition that was meant. */
function reportSimilar(source: SourceFile, definitions: Definitions): void {
  if (isAscii(source.text)) return
  for (const {type, label, identifier} of definitions.values()) {
    const name = `[${type === 'definition' ? '' : '^'}${label ?? identifier}]`
    const place = findSimilar(source, name)
    if (!place) continue
    const {start, end} = place
    const text = source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? name
    report(source, 'markdown/raw-notation', {notation: 'reference', text}, place)
  }
}

type AnyDefinition = Definition | FootnoteDefinition
type Definitions = Map<string, AnyDefinition>

/** A footnote may have the name of a link. */
const toKey = ({type, identifier}: Nodes & {identifier: string}): string =>
  type.startsWith('footnote') ? `^${identifier}` : identifier

function forEachDefinition(node: Nodes, visit: (definition: AnyDefinition) => void): void {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') visit(node)
  if ('children' in node) for (const child of node.children) forEachDefinition(child, visit)
}

function replaceReferences(
  parent: Parent,
  definitions: ReadonlyMap<string, AnyDefinition>,
  used: Set<string>,
): void {
  parent.children = parent.children
    .filter(({type}) => type !== 'definition' && type !== 'footnoteDefinition')
    .map((child) => {
      const replaced = replaceReference(child, definitions, used)
      if ('children' in replaced) replaceReferences(replaced, definitions, used)
      return replaced
    })
}

function replaceReference(
  node: RootContent,
  definitions: ReadonlyMap<string, AnyDefinition>,
  used: Set<string>,
): RootContent | PhrasingContent {
  if (node.type === 'footnoteReference') {
    const note = definitions.get(toKey(node))
    if (note?.type === 'footnoteDefinition') used.add(toKey(node))
    return note?.type === 'footnoteDefinition' ? {...node, data: {note}} : node
  }
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
  const definition = definitions.get(node.identifier)
  if (definition?.type !== 'definition') return node
  used.add(node.identifier)
  const target = {
    url: definition.url,
    ...(definition.title != null && {title: definition.title}),
    ...(node.position && {position: node.position}),
    data: {...node.data, definition: placeOf(definition)},
  }
  return node.type === 'linkReference'
    ? {type: 'link', ...target, children: node.children}
    : {type: 'image', ...target, alt: node.alt ?? ''}
}
