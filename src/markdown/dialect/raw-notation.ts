import type {Heading, InlineCode, Paragraph, TableCell, Text} from 'mdast'
import type {Edit, Place} from '../../diagnostics/diagnostic.ts'
import type {Notation} from '../../diagnostics/messages/raw-notation-advice.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../node-place.ts'
import {isAscii, oddSpaces} from '../swallowed/look-alikes.ts'
import {correctLink, findMisspeltLinks} from './misspelt-links.ts'

/** Notation of another dialect, or a misspelt one of ours. */
interface Pattern {
  readonly notation: Notation
  readonly pattern: RegExp
}

const patterns: readonly Pattern[] = [
  {notation: 'embed', pattern: /!\[\[[^\][\n]+\]\]/g},
  {notation: 'image-size', pattern: /!\[[^\]\n]*\]\([^()\s]+ =\d*x\d*\)/g},
  {notation: 'image', pattern: /!\[[^\]\n]*\]\([^()\n]*\)/g},
  {notation: 'link', pattern: /(?<![\p{L}\p{N}!\])])\[[^\][\n]+\]\((?=[^()\n]*[./#])[^()\n]*\)/gu},
  // The address was already turned into a link.
  {notation: 'image', pattern: /!\[[^\]\n]*\]\($/g},
  {notation: 'link', pattern: /(?<![\p{L}\p{N}!\])])\[[^\][\n]+\]\($/gu},
  {notation: 'link-gap', pattern: /\[[^\][\n]+\]\s+\((?:#|[^()\s]+\.[a-z]{2,4}\b)[^()\n]*\)/g},
  {notation: 'link-gap', pattern: /\[[^\][\n]+\]\s+\($/g},
  {
    notation: 'link-open',
    pattern: /(?<![\p{L}\p{N}\])])\[[^\][\n]+\]\(<?(?:#|[^()<>\s]*[./])[^()\s]*(?![^\n]*\))/gu,
  },
  {notation: 'blank', pattern: /(?<!!)\[\[[^\][\n]*\p{L}[^\][\n]*\]\]/gu},
  {notation: 'footnote', pattern: /\[\^[^\]\s]+\]/g},
  {notation: 'alert', pattern: /^\[![A-Za-z]+\]/g},
  {notation: 'reference', pattern: /(?<![\p{L}\p{N}\])}"'])\[[^\][\n]*\p{L}[^\][\n]*\]\[[^\][\n]*\]/gu},
  {notation: 'subscript', pattern: /[\p{L}\p{N})]~[\p{L}\p{N}+-]{1,8}~/gu},
  {notation: 'superscript', pattern: /[\p{L}\p{N})]\^[\p{L}\p{N}+-]{1,8}\^(?![\p{L}\p{N}])/gu},
  {notation: 'highlight', pattern: /(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])/g},
  {notation: 'strikethrough', pattern: /~~[^~\n]+~~/g},
  {
    notation: 'one-tilde',
    pattern: /(?<![\w~/:.=])~(?=[\p{L}\p{N}])[^~\n]*[\p{L}\p{N}.!?]~(?![\w~/.])/gu,
  },
  {notation: 'template', pattern: /\{\{[^{}\n]+\}\}|\{%[^{}\n]+%\}/g},
  {notation: 'table-head', pattern: /(?<!\|[ \t]*\n)^\|[^\n]*\|[ \t]*(?=\n\|[^\n]*\|[ \t]*$)/gm},
  {
    notation: 'emphasis',
    pattern:
      /(?<![\w*])\*\*(?! ?\d)[^*\n]*[^\s*(,]\*\*(?![\w*])|(?<![\w*])\*\*[^\s*][^*\n]*(?<![,(]) \*\*(?![\w*])/g,
  },
  {
    notation: 'attributes',
    pattern:
      /^\{(?:[#.][\w-]+|[A-Za-z][\w-]*=[^{}\n]+)[^{}\n]*\}|(?<=\s)\{:?\s*(?:[#.][A-Za-z][\w-]*|[A-Za-z][\w-]*="[^"\n]*"|(?:width|height|pin|credit|example|class|id)=[^\s{}]+)[^{}\n]*\}[ \t]*$/gm,
  },
  {notation: 'container', pattern: /^(?::{3,}|!{3}|\?{3}\+?)[ \t]*[A-Za-z{].*$/gm},
  {notation: 'definition-list', pattern: /(?<=\n):[ \t]+\S.*$/gm},
  {notation: 'emoji', pattern: /(?<![\p{L}\p{N}:/]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\p{L}\p{N}:/])/gu},
  {notation: 'contents', pattern: /^\[(?:TOC|_TOC_)\]$/gim},
  {
    notation: 'star',
    pattern:
      /[＊∗⁎﹡]\*+|\*+[＊∗⁎﹡]|^[＊∗⁎﹡]|[＊∗⁎﹡]$|[＊∗⁎﹡](?=\S)[^*＊∗⁎﹡\n]*\S\*|\*\S[^*＊∗⁎﹡\n]*[＊∗⁎﹡]/g,
  },
  {notation: 'bracket', pattern: /\[\p{L}[^\][［】【］\n]*[］】]|[［【]\p{L}[^\][［】【］\n]*\]/gu},
  {
    notation: 'bracket',
    pattern:
      /[［【]\[[\w-]+\]\]|\[[［【][\w-]+\]\]|\[\[[\w-]+[］】]\]|\[\[[\w-]+\][］】]|[［【][^\]］\n]+\]\(|\[[^\]］\n]+[］】]\(|\[[^\]\n]+\]（[^）\n]*[./#][^）\n]*）|!?\[[^\]\n]+\]\([^()）\n]*）|\]\[[^\][］】\n]*[］】]|\][［【][^\][\n]*\]|^[［【]|[［【]$|\]（$/gu,
  },
  {notation: 'reference', pattern: /(?<![\p{L}\p{N}])!\[[^\][\n]*\p{L}[^\][\n]*\](?![[(])/gu},
  {
    notation: 'escape',
    pattern: /＼[!-/:-@[-`{-~]|＼(?=\n)|\\[［】【］＊∗＃＞﹥›❯＜‹｀｛｝｜│＿～！（）．＋－–—−]/g,
  },
  {
    notation: 'entity',
    pattern: /&(?=[#\w]*[^\s\w#;&])[#\p{L}\p{N}]{2,31};|&[#\w]{2,31}；|＆[#\w]{2,31};/gu,
  },
  // Neither an increment such as `++i`, nor two of the same variable.
  {
    notation: 'insertion',
    pattern:
      /(?<![\p{L}\p{N}+)\]])\+\+(?=[\p{L}\p{N}])(?!([\p{L}\p{N}_]+)(?![\p{L}\p{N}_])[^+\n]*(?<![\p{L}\p{N}_])\1\+\+)[^+\n]*[\p{L}\p{N}.!?]\+\+(?![\p{L}\p{N}+(])/gu,
  },
  {notation: 'abbreviation', pattern: /^\*\[[^\][\n]+\]:[^\n]*$/gm},
  // Marks of annotations and languages too; a tag after an emoji is part of a flag.
  {notation: 'invisible', pattern: /[\u180E\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]|\u{E0001}/gu},
  {notation: 'comment', pattern: /^%%[^\n]*%%$|[<＜‹〈] ?[!！ǃ] ?[-\u2010-\u2015\u2212\uFF0D][^>\n]*/gm},
  {notation: 'space', pattern: new RegExp(`(?<=\\n)[${oddSpaces}]+|[${oddSpaces}]+(?=\\n)`, 'g')},
  {notation: 'code', pattern: /`+/g},
]

/** What all of them have one of; most texts have none. */
const sign = new RegExp(
  `[[\\]{}~^|\`［］【】＊∗⁎﹡＼\\\\＆&\\u180E\\u200B\\u2060-\\u2064\\uFEFF\\uFFF9-\\uFFFB]|\\u{E0001}|\\+\\+|[<＜‹〈] ?[!！ǃ]|%%|==|\\*\\*|::|!!|\\?\\?|:[a-z]|\\n:|[${oddSpaces}]\\n|\\n[${oddSpaces}]`,
  'u',
)

/**
 * Reports markup that learners would see literally. If the source has different characters, the author escaped them,
 * so they are intended.
 */
export function reportRawNotation(source: SourceFile, node: Text, blanks: readonly string[]): void {
  const reported = reportNotations(source, node, blanks)
  for (const {text, place, isWide} of findMisspeltLinks(source, node))
    if (!reported.some((other) => overlap(place, other)))
      reportAt(source, place, {notation: isWide ? 'bracket' : 'link-shape', text})
}

const overlap = (one: Place, other: Place): boolean =>
  one.start.line === other.start.line &&
  one.start.column < other.end.column &&
  other.start.column < one.end.column

function reportNotations(source: SourceFile, node: Text, blanks: readonly string[]): Place[] {
  const places: Place[] = []
  if (!sign.test(node.value)) return places
  const taken: {from: number; to: number}[] = []
  for (const {notation, pattern} of patterns) {
    for (const {0: text, index} of node.value.matchAll(pattern)) {
      if (taken.some(({from, to}) => index < to && index + text.length > from)) continue
      if (notation === 'blank' && blanks.includes(text.slice(2, -2))) continue
      const place = findInSource(source, node, text, countBefore(node.value, text, index))
      if (!place) continue
      taken.push({from: index, to: index + text.length})
      places.push(reportAt(source, place, {notation, text}))
    }
  }
  return places
}

const oddStart = new RegExp(`^[${oddSpaces}]+`)
const oddCodeEdge = new RegExp(`^[${oddSpaces}\\u200B\\u2060\\uFEFF]+|[${oddSpaces}\\u200B\\u2060\\uFEFF]+$`)
const oddEnd = new RegExp(`[${oddSpaces}]+$`)

/** Reports white space at the edges of lines that Markdown takes for letters: it moves what learners see, or nothing does. */
export function reportOddEdges(source: SourceFile, {children}: Paragraph | Heading | TableCell): void {
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text' || isAscii(child.value)) continue
    const [before, after] = [children[index - 1], children[index + 1]]
    const {start, end} = placeOf(child)
    const [first] = !before || before.type === 'break' ? (oddStart.exec(child.value) ?? []) : []
    const [last] = !after || after.type === 'break' ? (oddEnd.exec(child.value) ?? []) : []
    if (first !== undefined) reportOddSpace(source, first, placeAt(start.line, start.column, first.length))
    if (last !== undefined && first === undefined)
      reportOddSpace(source, last, placeAt(end.line, end.column - last.length, last.length))
  }
}

/** Markdown takes a space off the edges of code, and leaves any other. */
export function reportOddCode(source: SourceFile, code: InlineCode): void {
  reportShortFence(source, code)
  if (isAscii(code.value)) return
  const {start, end} = placeOf(code)
  const written = source.lines[start.line - 1] ?? ''
  const [bar] = /\\[｜│┃∣¦ǀ❘︱]/.exec(code.value) ?? []
  if (bar !== undefined)
    report(source, 'markdown/raw-notation', {notation: 'escape', text: bar}, placeOf(code))
  const [text] = oddCodeEdge.exec(code.value) ?? []
  if (text === undefined || text === code.value) return
  const at = start.line === end.line ? written.indexOf(text, start.column - 1) : -1
  if (at !== -1) reportOddSpace(source, text, placeAt(start.line, at + 1, text.length))
}

/** One or two backticks on lines of their own make code that is shown in one line, with its language in it. */
function reportShortFence(source: SourceFile, code: InlineCode): void {
  const {lines} = source
  const {start, end} = placeOf(code)
  if (start.line === end.line) return
  const [, sign = ''] = /^[ \t>]*(`{1,2})[\w+#.-]*[ \t]*$/.exec(lines[start.line - 1] ?? '') ?? []
  const isClosed = sign !== '' && (lines[end.line - 1] ?? '').replace(/[ \t>]/g, '') === sign
  if (!isClosed) return
  const places = [
    placeAt(start.line, start.column, sign.length),
    placeAt(end.line, end.column - sign.length, sign.length),
  ]
  const fix = {title: 'Make this a code fence', edits: places.map((place) => ({place, text: '```'}))}
  const data = {structure: 'code fence', cause: 'short', sign} as const
  report(source, 'markdown/swallowed-line', data, placeAt(start.line, start.column, sign.length), {fix})
}

/** One that is written as a reference is meant. */
function reportOddSpace(source: SourceFile, text: string, place: Place): void {
  const {start, end} = place
  if (source.lines[start.line - 1]?.slice(start.column - 1, end.column - 1) !== text) return
  const fix = {title: 'Replace with a space', edits: [{place, text: ' '}]}
  report(source, 'markdown/raw-notation', {notation: 'space', text}, place, {fix})
}

function reportAt(source: SourceFile, place: Place, found: {notation: Notation; text: string}): Place {
  const rest = source.lines[place.start.line - 1]?.slice(place.start.column - 1) ?? ''
  const whole = found.text.endsWith('](')
    ? (/^!?\[[^\]\n]*\]\([^()\n]*\)/.exec(rest)?.[0] ?? found.text)
    : found.text
  const notation = / =\d*x\d*\)$/.test(whole) && whole.startsWith('!') ? 'image-size' : found.notation
  const {line, column} = place.start
  const at = placeAt(line, column, whole.length)
  const edit = createEdit(notation, whole, at)
  const fix = edit && {title: `Replace with \`${edit.text}\``, edits: [edit]}
  report(source, 'markdown/raw-notation', {notation, text: whole}, at, {fix})
  return at
}

/** How many times the text occurs in the value before this index. */
function countBefore(value: string, text: string, index: number): number {
  return value.slice(0, index).split(text).length - 1
}

function findInSource({lines}: SourceFile, node: Text, text: string, skip: number): Place | undefined {
  const {start, end} = placeOf(node)
  let rest = skip
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.column - 1 : 0
    const written = (lines[line - 1] ?? '').slice(0, line === end.line ? end.column - 1 : undefined)
    for (let at = written.indexOf(text, from); at !== -1; at = written.indexOf(text, at + text.length)) {
      if (isEscaped(written, at)) continue
      if (rest-- === 0) return {start: {line, column: at + 1}, end: {line, column: at + text.length + 1}}
    }
  }
  return undefined
}

const isEscaped = (line: string, at: number): boolean =>
  (/\\*$/.exec(line.slice(0, at))?.[0].length ?? 0) % 2 === 1

function createEdit(notation: Notation, text: string, place: Place): Edit | undefined {
  if (notation === 'image-size') {
    const [, image, width] = /^(.*) =(\d+)x\d*\)$/.exec(text) ?? []
    return image && width ? {place, text: `${image}){width=${Number(width)}}`} : undefined
  }
  if (notation === 'link-shape') {
    const link = correctLink(text)
    return link === undefined ? undefined : {place, text: link}
  }
  if (notation !== 'image' && notation !== 'link') return undefined
  const [, label, address] = /^(!?\[[^\]\n]*\])\(([^()\n"'<>]* [^()\n"'<>]*)\)$/.exec(text) ?? []
  return label && address?.includes('.') ? {place, text: `${label}(<${address.trim()}>)`} : undefined
}
