import type {Link, Nodes, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import {toPlainText} from '../../markdown/swallowed/look-alikes.ts'
import {type Leaf, type WrittenName, writtenNames} from './written-names.ts'

/** A name this short is near to too many others: `[[i]]` in a program is likelier to be code. */
const shortest = 3

interface Stem {
  readonly title: readonly Nodes[]
  readonly lead: readonly RootContent[]
}

/**
 * The declared names in the order in which they stand in the stem. Reports one that stands twice, one that stands where no
 * blank can be, and one that is not declared but nearly so; any other `[[...]]` is code or text.
 */
export function findBlanks(
  source: SourceFile,
  {title, lead}: Stem,
  names: readonly string[],
): readonly string[] {
  const inTitle = leavesIn(title).flatMap((leaf) => findInTitle(source, leaf, names))
  const leaves = leavesIn(lead)
  const inLinks = leaves.flatMap((leaf) => findInLink(source, leaf, names))
  const shown = leaves.flatMap((leaf) => shownNames(source, leaf))
  const placed = new Set<string>()
  for (const {name, place} of shown) {
    if (!names.includes(name)) continue
    if (placed.has(name)) report(source, 'cloze/repeated-place', {name}, place)
    placed.add(name)
  }
  // A misspelt name is the place of the one that was meant.
  const ordered = shown.flatMap((one) =>
    placed.has(one.name) ? [one.name] : findNear(source, one, {names, placed}),
  )
  return [...new Set([...ordered, ...inLinks, ...inTitle])]
}

function findInTitle(source: SourceFile, leaf: Leaf | Link, names: readonly string[]): string[] {
  return shownNames(source, leaf).flatMap(({name, place}) => {
    if (!names.includes(name)) return []
    report(source, 'cloze/in-title', {name}, place)
    return [name]
  })
}

function findInLink(source: SourceFile, leaf: Leaf | Link, names: readonly string[]): string[] {
  const name = leaf.type === 'link' ? nameInLink(source, leaf, names) : undefined
  if (name === undefined) return []
  report(source, 'cloze/in-link', {name}, placeOf(leaf))
  return [name]
}

function shownNames(source: SourceFile, leaf: Leaf | Link): WrittenName[] {
  return leaf.type === 'link' ? [] : writtenNames(source, leaf).filter(({isEscaped}) => !isEscaped)
}

/** Mends a name only where the one that was meant has no place yet: otherwise it may be code. */
function findNear(
  source: SourceFile,
  {name, place, isExact}: WrittenName,
  {names, placed}: {readonly names: readonly string[]; readonly placed: ReadonlySet<string>},
): string[] {
  const folded = name.trim().toLowerCase()
  const close = names.includes(folded) ? folded : nearName(folded, names)
  if (close === undefined) return []
  const fix = {title: `Replace with \`[[${close}]]\``, edits: [{place, text: `[[${close}]]`}]}
  report(
    source,
    'cloze/undeclared',
    {name, nearest: close},
    place,
    isExact && !placed.has(close) ? {fix} : {},
  )
  return [close]
}

/** Too many names are told of as that, and would take long to compare with. */
function nearName(name: string, names: readonly string[]): string | undefined {
  return name.length < shortest || names.length > limits.options ? undefined : nearest(name, names)
}

/** Texts, code and links, in their order. The description of an image is no place for a blank, and never shown as one. */
function leavesIn(nodes: readonly Nodes[]): (Leaf | Link)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'link')
      return [node]
    return 'children' in node ? leavesIn(node.children) : []
  })
}

/**
 * The declared name in the words of a link, or of which Markdown made one: `[[name]](url)`, and `[[name]]` where
 * `[name]: url` is defined. An address that is its own text is none.
 */
function nameInLink(source: SourceFile, link: Link, names: readonly string[]): string | undefined {
  const text = toText(link)
  if (text === link.url) return undefined
  const {start, end} = placeOf(link)
  const line = source.lines[start.line - 1] ?? ''
  const isBracketed =
    start.line === end.line && line[start.column - 2] === '[' && line[end.column - 1] === ']'
  return names.find((name) => {
    const isWhole = text === `[${name}]` || (text === name && isBracketed)
    return isWhole || text.includes(`[[${name}]]`)
  })
}

/** Where the stem has a blank of this name in brackets that only look like those of a blank. */
export function findLookAlikePlace(
  {lines}: SourceFile,
  lead: readonly RootContent[],
  name: string,
): Place | undefined {
  if (lead.length === 0) return undefined
  const {start, end} = placeOfNodes(lead)
  for (let line = start.line; line <= end.line; line++) {
    const {text, indices} = toPlainText(lines[line - 1] ?? '')
    const at = text.indexOf(`[[${name}]]`)
    const from = indices[at]
    const to = indices[at + name.length + 4]
    if (from !== undefined && to !== undefined) return placeAt(line, from + 1, to - from)
  }
  return undefined
}
