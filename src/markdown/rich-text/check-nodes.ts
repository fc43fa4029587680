import type {Code, Html, Image, Link, ListItem, Nodes, RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import type {IgnoredCode} from '../../diagnostics/ignored.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {reportEmphasisedCode} from '../dialect/emphasised-code.ts'
import {reportOtherMath} from '../dialect/math.ts'
import {reportOddCode, reportOddEdges, reportRawNotation} from '../dialect/raw-notation.ts'
import type {DisplayMath} from '../math/formula-nodes.ts'
import type {MathEngine} from '../math/math-engine.ts'
import {placeOf} from '../node-place.ts'
import {checkDecoded} from '../preflight/scan-characters.ts'
import {assetAddress, contentLinkToken} from './content-link.ts'
import {linkTarget} from './link-target.ts'

/** A link or image that refers to a file of the content folder; checked when all files are known. */
export interface Reference {
  readonly kind: 'link' | 'image'
  readonly path: string
  readonly anchor?: string
  readonly place: Place
}

/** State shared by all rich texts of a file. */
export interface ContentContext {
  readonly source: SourceFile
  readonly references: Reference[]
  /** The codes that the file ignores. */
  readonly ignored: IgnoredCode[]
  readonly keepMarkdown: boolean
  /** Renders formulas. */
  readonly math?: MathEngine | undefined
  /** `local`: images must be files of the content folder. */
  readonly images?: 'local' | 'any' | undefined
  /** Total HTML size of the rich texts so far. */
  readonly output: {characters: number}
}

interface CheckOptions {
  /** Whether the nodes are in an item or a quote, where headings are not allowed. */
  readonly contained?: boolean
  /** Names that may stand as `[[name]]`. */
  readonly blanks?: readonly string[]
}

/** Reports what rich text must not contain, and turns links between content files into tokens. */
export function checkNodes(
  context: ContentContext,
  nodes: readonly RootContent[],
  {contained = false, blanks = []}: CheckOptions = {},
): void {
  checkAll(context, nodes, {contained, blanks})
}

/** Reports an HTML element once: a closing tag after its opening tag is skipped. */
function checkAll(context: ContentContext, nodes: readonly Nodes[], options: Required<CheckOptions>): void {
  const opened = new Set<string | undefined>()
  for (const [index, node] of nodes.entries()) {
    reportImageSign(context.source, node, nodes[index + 1])
    const [, slash, name] = node.type === 'html' ? (/^<(\/?)([A-Za-z][\w-]*)/.exec(node.value) ?? []) : []
    if (slash === '/' && opened.has(name)) continue
    if (slash === '') opened.add(name)
    checkNode(context, node, options)
  }
}

function checkNode(context: ContentContext, node: Nodes, options: Required<CheckOptions>): void {
  checkDecoded(context.source, toDecodedText(node), placeOf(node))
  switch (node.type) {
    case 'html':
      return reportHtml(context.source, node)
    case 'text':
      return reportRawNotation(context.source, node, options.blanks)
    case 'inlineCode':
      return reportOddCode(context.source, node)
    case 'paragraph':
    case 'tableCell':
      reportOddEdges(context.source, node)
      reportOtherMath(context, node)
      reportEmphasisedCode(context.source, node)
      break
    case 'heading':
      if (options.contained) report(context.source, 'markdown/heading-in-container', {}, placeOf(node))
      reportOddEdges(context.source, node)
      reportOtherMath(context, node)
      reportEmphasisedCode(context.source, node)
      break
    case 'listItem':
      reportStrayMark(context.source, node)
      break
    case 'code':
    case 'math':
      return checkFence(context.source, node)
    case 'link':
      checkLink(context, node)
      break
    case 'image':
      return checkImage(context, node)
  }
  if (!('children' in node)) return
  const contained = options.contained || node.type === 'listItem' || node.type === 'blockquote'
  checkAll(context, node.children, {...options, contained})
}

/** Text that may contain character references; addresses have their own rules. */
function toDecodedText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'inlineMath':
    case 'math':
      return node.value
    case 'code':
      return `${node.lang ?? ''}${node.meta ?? ''}`
    case 'link':
      return node.title ?? ''
    case 'image':
      return `${node.title ?? ''}${node.alt ?? ''}`
    default:
      return ''
  }
}

/** A link behind an exclamation mark of another script was meant as an image. */
function reportImageSign(source: SourceFile, node: Nodes, next: Nodes | undefined): void {
  if (next?.type !== 'link' || node.type !== 'text' || !/[！﹗ǃ]$/.test(node.value)) return
  const {start, end} = placeOf(next)
  const written = source.lines[start.line - 1] ?? ''
  if (written.charAt(start.column - 1) !== '[') return
  const text = written.slice(start.column - 2, end.line === start.line ? end.column - 1 : undefined)
  const place = {
    start: {line: start.line, column: start.column - 1},
    end: {line: start.line, column: start.column},
  }
  report(source, 'markdown/raw-notation', {notation: 'image-sign', text}, place, {
    fix: {title: 'Replace with `!`', edits: [{place, text: '!'}]},
  })
}

function reportHtml(source: SourceFile, node: Html): void {
  report(source, 'markdown/html', {text: node.value.split('\n', 1)[0] ?? ''}, placeOf(node))
}

/** Reports a mark on an item that is not an option. */
export function reportStrayMark(source: SourceFile, node: ListItem): void {
  if (typeof node.checked !== 'boolean') return
  const {start} = placeOf(node)
  const line = source.lines[start.line - 1] ?? ''
  const column = line.indexOf('[', start.column - 1) + 1
  const place = {start: {line: start.line, column}, end: {line: start.line, column: column + 3}}
  report(source, 'markdown/stray-mark', {}, place)
}

function checkFence(source: SourceFile, node: Code | DisplayMath): void {
  const place = placeOfUnclosed(source, node)
  if (!place) return
  const {start, end} = placeOf(node)
  const after = source.lines[end.line] ?? ''
  // A fence ends with its quote, which an indent ends unseen.
  const isCut =
    /^[ \t>]*>/.test((source.lines[start.line - 1] ?? '').slice(0, start.column - 1)) && after.trim() !== ''
  const message = 'the quote ends before this line'
  const related = isCut && [{message, file: source.path, place: placeAt(end.line + 1, 1, after.length)}]
  report(source, 'markdown/unclosed-fence', {}, place, related ? {related} : {})
}

/** Whether a fence or HTML such as `<?php` is unclosed and so has swallowed the rest of the text. */
export function isUnclosed(source: SourceFile, node: Nodes | undefined): boolean {
  if (node?.type === 'html') return isUnclosedHtml(node.value)
  return (node?.type === 'code' || node?.type === 'math') && placeOfUnclosed(source, node) !== undefined
}

/** HTML that ends at a specific marker rather than a blank line, see https://spec.commonmark.org/0.31.2/#html-blocks. */
function isUnclosedHtml(html: string): boolean {
  const opening = /^<(?:\?|!--|!\[CDATA\[|(?:pre|script|style|textarea)(?=[\s>]|$)|![a-z])/i
    .exec(html)?.[0]
    .toLowerCase()
  if (opening === undefined) return false
  const ends: Readonly<Record<string, string>> = {'<?': '?>', '<!--': '-->', '<![cdata[': ']]>'}
  const end = ends[opening] ?? (opening.startsWith('<!') ? '>' : `</${opening.slice(1)}>`)
  return !html.toLowerCase().includes(end)
}

/** The place of the opening of an unclosed fence. */
function placeOfUnclosed(source: SourceFile, node: Code | DisplayMath): Place | undefined {
  const {start, end} = placeOf(node)
  const opening = source.lines[start.line - 1]?.slice(start.column - 1) ?? ''
  const marker = /^(`{3,}|~{3,})/.exec(opening)?.[1]
  if (marker === undefined) return undefined
  const closing = (source.lines[end.line - 1] ?? '').slice(0, end.column - 1)
  const closed =
    end.line > start.line &&
    new RegExp(`^[ \\t>]*${marker.charAt(0)}{${marker.length},}[ \\t]*$`).test(closing)
  return closed ? undefined : {start, end: {line: start.line, column: start.column + marker.length}}
}

function checkLink(context: ContentContext, node: Link): void {
  const target = linkTarget(node.url, context.source.path)
  if (target.kind === 'web') {
    node.url = withPlainScheme(node.url)
    return
  }
  const place = node.data?.definition ?? placeOf(node)
  if (target.kind === 'fault') return report(context.source, target.code, {url: node.url}, place)
  const {path, anchor} = target
  context.references.push({kind: 'link', path, ...(anchor !== undefined && {anchor}), place})
  node.url = contentLinkToken(path, anchor)
}

/** Schemes are case-insensitive (RFC 3986, 3.1), but the sanitiser keeps only lower-case ones. */
const withPlainScheme = (url: string): string =>
  url.trim().replace(/^[A-Za-z]+:/, (scheme) => scheme.toLowerCase())

function checkImage(context: ContentContext, node: Image): void {
  const place = node.data?.definition ?? placeOf(node)
  if (!node.alt?.trim()) report(context.source, 'markdown/image-without-text', {}, placeOf(node))
  const target = linkTarget(node.url, context.source.path)
  if (target.kind === 'web') {
    if (/^mailto:/i.test(node.url)) return report(context.source, 'link/scheme', {url: node.url}, place)
    const isLocal = context.images === 'local'
    if (isLocal || !/^https:/i.test(node.url.trim()))
      report(context.source, 'link/remote-image', {url: node.url, isLocal}, place)
    node.url = withPlainScheme(node.url)
    return
  }
  if (target.kind === 'fault') return report(context.source, target.code, {url: node.url}, place)
  context.references.push({kind: 'image', path: target.path, place})
  node.url = assetAddress(target.path)
}
