import type {Link, Nodes, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {nearest} from '../../diagnostics/nearest.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import {toLatinText} from '../../markdown/swallowed/look-alikes.ts'
import {type Leaf, type WrittenName, writtenNames} from './written-names.ts'

/** Shorter names are similar to too many others: `[[i]]` in a program is more likely code. */
const minNameLength = 3

interface Stem {
  readonly title: readonly Nodes[]
  readonly lead: readonly RootContent[]
}

/**
 * The declared names in the order of the stem. Reports repeated names, names where no blank can be, and undeclared
 * names that are nearly a declared one; any other `[[...]]` is code or text.
 */
export function findBlanks(
  source: SourceFile,
  {title, lead}: Stem,
  names: readonly string[],
): readonly string[] {
  const inTitle = listLeaves(title).flatMap((leaf) => findInTitle(source, leaf, names))
  const leaves = listLeaves(lead)
  const inLinks = leaves.flatMap((leaf) => findInLink(source, leaf, names))
  const shown = leaves.flatMap((leaf) => shownNames(source, leaf))
  const placed = new Set<string>()
  for (const {name, place} of shown) {
    if (!names.includes(name)) continue
    if (placed.has(name)) report(source, 'cloze/repeated-in-stem', {name}, place)
    placed.add(name)
  }
  // A misspelt name takes the position of the intended one.
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
  const name = leaf.type === 'link' ? findNameInLink(source, leaf, names) : undefined
  if (name === undefined) return []
  report(source, 'cloze/in-link', {name}, placeOf(leaf))
  return [name]
}

function shownNames(source: SourceFile, leaf: Leaf | Link): WrittenName[] {
  return leaf.type === 'link' ? [] : writtenNames(source, leaf).filter(({isEscaped}) => !isEscaped)
}

/** Offers a fix only if the intended name has no position yet: otherwise it may be code. */
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

/** Too many names are reported elsewhere, and would take long to compare. */
function nearName(name: string, names: readonly string[]): string | undefined {
  return name.length < minNameLength || names.length > limits.options ? undefined : nearest(name, names)
}

/** Texts, code and links, in order. Image descriptions are left out: a blank cannot be shown there. */
function listLeaves(nodes: readonly Nodes[]): (Leaf | Link)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'link')
      return [node]
    return 'children' in node ? listLeaves(node.children) : []
  })
}

/**
 * The declared name in a link text: `[[name]](url)`, or `[[name]]` where `[name]: url` is defined. An autolink has
 * none.
 */
function findNameInLink(source: SourceFile, link: Link, names: readonly string[]): string | undefined {
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

/** Finds a blank of this name with look-alike brackets in the stem. */
export function findLookAlikePlace(
  {lines}: SourceFile,
  lead: readonly RootContent[],
  name: string,
): Place | undefined {
  if (lead.length === 0) return undefined
  const {start, end} = placeOfNodes(lead)
  for (let line = start.line; line <= end.line; line++) {
    const {text, indices} = toLatinText(lines[line - 1] ?? '')
    const at = text.indexOf(`[[${name}]]`)
    const from = indices[at]
    const to = indices[at + name.length + 4]
    if (from !== undefined && to !== undefined) return placeAt(line, from + 1, to - from)
  }
  return undefined
}
