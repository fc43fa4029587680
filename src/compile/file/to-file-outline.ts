import type {Code, Heading, Image, Link, ListItem, Nodes, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Place, Point} from '../../diagnostics/diagnostic.ts'
import {comparePoints, placeAt} from '../../diagnostics/place.ts'
import type {SourceFile} from '../../diagnostics/source-file.ts'
import type {Attributes} from '../../markdown/attributes.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import {linkTarget} from '../../markdown/rich-text/link-target.ts'
import type {Block, Outline, Section} from '../../markdown/sections.ts'
import {takeAttributes} from '../../markdown/trailing-attributes.ts'
import {readYaml} from '../../markdown/yaml/yaml.ts'
import type {Fields, YamlValue} from '../../markdown/yaml/yaml-fields.ts'
import type {
  BlockOutline,
  FenceOutline,
  FieldOutline,
  FileOutline,
  ItemOutline,
  LinkOutline,
  SectionOutline,
  WrittenId,
} from './file-outline.ts'
import {toAnchor} from './slug.ts'

/** The places of the parts of a parsed file. Call it before compiling, which rewrites the addresses of links. */
export function toFileOutline(original: SourceFile, outline: Outline): FileOutline {
  // What is wrong with attributes and fields is reported when they are compiled.
  const source: SourceFile = {...original, diagnostics: []}
  const {frontMatter, lead, sections, blocks} = outline
  const place = frontMatter && placeOf(frontMatter)
  const nodes = [
    ...lead,
    ...listNodes(sections),
    ...blocks.flatMap((block) => [block.heading, ...listContent(block)]),
  ]
  return {
    ...(place && {frontMatter: place}),
    fields: place ? readFieldsAt(source, frontMatter.value, place.start) : [],
    sections: sections.map((section) => toSection(source, section)),
    blocks: blocks.map((block) => toBlock(source, block)),
    links: listLinks(source, nodes),
  }
}

const listNodes = (sections: readonly Section[]): RootContent[] =>
  sections.flatMap(({heading, children}) => [heading, ...children])

const listContent = ({lead, sections}: Block): RootContent[] => [...lead, ...listNodes(sections)]

function toSection(source: SourceFile, {heading, children}: Section): SectionOutline {
  return {...toTitle(source, heading), heading: placeOf(heading), place: placeOfNodes([heading, ...children])}
}

function toTitle(source: SourceFile, heading: Heading): Pick<SectionOutline, 'title' | 'anchor' | 'id'> {
  const {children, attributes} = takeAttributes(source, heading.children, [])
  const title = toText(children).trim()
  return {title, anchor: attributes?.id ?? toAnchor(title), ...toId(attributes)}
}

function toId(attributes: Attributes | undefined): {readonly id?: WrittenId} {
  const place = attributes?.places.get('#')
  return attributes?.id !== undefined && place ? {id: {name: attributes.id, place}} : {}
}

function toBlock(source: SourceFile, block: Block): BlockOutline {
  const nodes = listContent(block)
  const [first] = block.lead
  const fence =
    first?.type === 'code' && first.lang === 'yaml' && first.meta === 'question' ? first : undefined
  return {
    ...toSection(source, {heading: block.heading, children: nodes}),
    ...(fence && {fieldsFence: placeOf(fence)}),
    fields: fence ? readFieldsAt(source, fence.value, placeOf(fence).start) : [],
    sections: block.sections.map((section) => toSection(source, section)),
    items: nodes.flatMap((node) =>
      node.type === 'list' ? node.children.flatMap((item) => toItem(source, item)) : [],
    ),
    fences: listAll(nodes, isCode).map(toFence),
    blanks: listAll(nodes, (node) => (node.type === 'text' ? node : undefined)).flatMap((node) =>
      findBlanks(source, placeOf(node)),
    ),
  }
}

const isCode = (node: Nodes): Code | undefined => (node.type === 'code' ? node : undefined)

function toFence(node: Code): FenceOutline {
  const {lang, meta} = node
  return {place: placeOf(node), ...(lang && {language: lang}), ...(meta && {about: meta.trim()})}
}

function toItem(source: SourceFile, item: ListItem): ItemOutline[] {
  if (typeof item.checked !== 'boolean') return []
  const place = placeOf(item)
  const line = source.lines[place.start.line - 1] ?? ''
  const mark = placeAt(place.start.line, line.indexOf('[', place.start.column - 1) + 1, 3)
  const [first] = item.children
  const attributes =
    first?.type === 'paragraph' ? takeAttributes(source, first.children, []).attributes : undefined
  const quote = item.children.find(({type}) => type === 'blockquote')
  return [
    {
      place,
      mark,
      isChecked: item.checked,
      ...toId(attributes),
      ...(attributes && {attributes: attributes.place}),
      ...(quote && {rationale: placeOf(quote)}),
    },
  ]
}

function findBlanks(source: SourceFile, {start, end}: Place): WrittenId[] {
  const found: WrittenId[] = []
  for (let number = start.line; number <= end.line; number++) {
    const line = source.lines[number - 1] ?? ''
    const from = number === start.line ? start.column - 1 : 0
    const part = line.slice(from, number === end.line ? end.column - 1 : undefined)
    for (const {0: all, 1: name = '', index} of part.matchAll(/\[\[([^[\]]+)\]\]/g))
      found.push({name, place: placeAt(number, from + index + 1, all.length)})
  }
  return found
}

/** The fields of YAML that begins in the line after `start`; none if it cannot be read. */
function readFieldsAt(source: SourceFile, yaml: string, start: Point): FieldOutline[] {
  const fields = readYaml(source, yaml, start.line + 1, placeAt(start.line, start.column, 3))
  if (!fields) return []
  return [...new Set([...fields.keys.keys(), ...fields.places.keys()])].map((name) => toField(fields, name))
}

function toField({values, keys, places}: Fields, name: string): FieldOutline {
  const key = keys.get(name)
  const value = places.get(name)
  const text = name.split('.').reduce<YamlValue | undefined>(readChild, values)
  return {name, ...(key && {key}), ...(value && {value}), ...(typeof text === 'string' && {text})}
}

function readChild(value: YamlValue | undefined, name: string): YamlValue | undefined {
  if (typeof value !== 'object') return undefined
  return Array.isArray(value) ? value[Number(name)] : value[name]
}

function listAll<N>(
  nodes: readonly Nodes[],
  select: (node: Nodes) => N | undefined,
  notes: Set<Nodes> = new Set(),
): N[] {
  return nodes.flatMap((node): N[] => {
    const own = select(node)
    return [...(own ? [own] : []), ...listAll(listChildren(node, notes), select, notes)]
  })
}

/** The text of a footnote belongs to its first reference; a footnote may refer to itself. */
function listChildren(node: Nodes, notes: Set<Nodes>): readonly Nodes[] {
  const note = node.type === 'footnoteReference' ? node.data?.note : undefined
  if (!note) return 'children' in node ? node.children : []
  if (notes.has(note)) return []
  notes.add(note)
  return note.children
}

function listLinks(source: SourceFile, nodes: readonly RootContent[]): LinkOutline[] {
  const links = listAll(nodes, (node) => (node.type === 'link' || node.type === 'image' ? node : undefined))
  const found = links.flatMap((node) => toLink(source, node))
  const distinct = new Map(found.map((link) => [JSON.stringify(link.address.start), link]))
  return [...distinct.values()].sort((a, b) => comparePoints(a.place.start, b.place.start))
}

function toLink(source: SourceFile, node: Link | Image): LinkOutline[] {
  const target = linkTarget(node.url, source.path)
  const place = node.data?.definition ?? placeOf(node)
  const address = target.kind === 'file' ? findAddress(source, node, place) : undefined
  if (target.kind !== 'file' || !address) return []
  const {path, anchor} = target
  return [{kind: node.type, path, ...(anchor !== undefined && {anchor}), place, ...address}]
}

/** The address in `[text](address "title")` or `[label]: address "title"`. */
function findAddress(
  source: SourceFile,
  node: Link | Image,
  place: Place,
): Pick<LinkOutline, 'address' | 'url'> | undefined {
  const last = node.type === 'link' ? node.children.at(-1) : undefined
  const isDefined = node.data?.definition !== undefined
  const start = last && !isDefined ? placeOf(last).end : place.start
  const text = textAt(source, {start, end: place.end})
  const pattern = isDefined ? /\]:\s*(?:<([^<>\n]*)>|(\S+))/ : /\]\(\s*(?:<([^<>\n]*)>|([^\s<]+?)(?=\)$|\s))/
  const match = pattern.exec(text)
  const url = match?.[1] ?? match?.[2]
  if (!match || url === undefined) return undefined
  const at = match.index + match[0].lastIndexOf(url)
  return {
    url,
    address: {start: advance(start, text.slice(0, at)), end: advance(start, text.slice(0, at + url.length))},
  }
}

function textAt({lines}: SourceFile, {start, end}: Place): string {
  const inside = lines.slice(start.line - 1, end.line)
  const last = inside.length - 1
  return inside
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined),
    )
    .join('\n')
}

function advance({line, column}: Point, text: string): Point {
  const lines = text.split('\n')
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? {line, column: column + last.length}
    : {line: line + lines.length - 1, column: last.length + 1}
}
