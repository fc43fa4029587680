import {findLookAlike, type PlainText, toPlainText} from './look-alikes.ts'

type Structure =
  | 'list item'
  | 'numbered item'
  | 'heading'
  | 'block quote'
  | 'code fence'
  | 'table'
  | 'link definition'
  | 'footnote'
  | 'horizontal rule'

/** Why Markdown reads the line as text. */
type Cause = 'character' | 'space' | 'bullet' | 'indent' | 'blank-line'

/** A line of a paragraph that looks like structure to a reader. */
export interface SwallowedLine {
  readonly structure: Structure
  readonly cause: Cause
  /** The wrong character. */
  readonly character?: string
  /** The marker of the structure, such as `-`, `2.` or `[x]`. */
  readonly sign: string
  /** The range of the marker in the line. */
  readonly from: number
  readonly to: number
  /** The right text. */
  readonly replacement: string
  /** The number of a numbered item, which may be text unless it continues a list. */
  readonly number?: number
  /** Whether it may be text that begins with a dash. */
  readonly isDoubtful: boolean
}

/** The start of ordinary prose, which needs no further check: a faster path for most lines. */
export const ordinary = /^[ \t]*[A-Za-z"(/\\$%&,;?@^<\u00C0-\u02AF\u0370-\u03FF\u0400-\u0424\u0426-\u04FF]/

const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/
const heading = /^#{1,6}(?: |(?=#)|$)/
const unspacedHeading = /^(?:#{2,6}(?=\p{L})|#(?=[\p{L}`]))/u
const definition = /^\[(\^?)[^[\]]+\]: ?(?=\S)/
const mark = /^\[[ x]\](?= |$|[\p{L}\p{N}`])/iu
const box = /^[☐☑☒✅](?= )/u
const item = /^[-*+](?: +(?=\S)|(?=\[[ x]\]))/i
const number = /^(\d{1,9})[.)](?: +(?=\S)|(?=[^\s\d.)]))/
const delimiterRow = /^(?=.*-)(?=.*\|)[ :|-]+$/
const rule = /^([-*_])(?: *\1){2,} *$/

/**
 * The structure that a line of a paragraph looks like, if any.
 *
 * @param line without the markers of enclosing quotes
 */
export function classifyLine(line: string): SwallowedLine | undefined {
  if (ordinary.test(line)) return undefined
  const plain = toPlainText(line)
  const blank = /^[ \t]*/.exec(plain.text)?.[0].length ?? 0
  const text = plain.text.slice(blank)
  const found = matchStructure(text)
  if (!found) return undefined
  const {structure, head} = found
  const to = plain.indices[blank + head.length] ?? line.length
  const character = findLookAlike(line.slice(0, to))
  const cause = found.missing ?? (character === undefined ? 'indent' : 'character')
  const before = line.slice(0, plain.indices[blank] ?? 0)
  // Look-alikes of white space before the marker are replaced with it.
  const isOddBefore = findLookAlike(before) !== undefined
  return {
    structure,
    cause,
    ...(character !== undefined && {character}),
    sign: head.trim(),
    from: isOddBefore ? 0 : before.length,
    to,
    replacement: `${isOddBefore ? plain.text.slice(0, blank) : ''}${toReplacement(head, found.missing)}`,
    ...(found.number !== undefined && {number: found.number}),
    isDoubtful: structure === 'list item' && isDash(line, plain, blank) && !/^. *\[[ x]\]/i.test(text),
  }
}

function isDash(line: string, {indices}: PlainText, blank: number): boolean {
  return /[\u2010-\u2015\u2212]/.test(line.charAt(indices[blank] ?? 0))
}

function toReplacement(head: string, missing: Cause | undefined): string {
  if (missing === 'space') return `${head} `
  if (missing === 'bullet') return `- ${head.replace('☐', '[ ]').replace(/[☑✅]/, '[x]')}`
  return head
}

interface Match {
  readonly structure: Structure
  readonly head: string
  readonly missing?: Cause
  readonly number?: number
}

function matchStructure(text: string): Match | undefined {
  const simple = matchSimple(text)
  if (simple) return simple
  const [marked] = mark.exec(text) ?? box.exec(text) ?? []
  if (marked !== undefined) return {structure: 'list item', head: marked, missing: 'bullet'}
  const [bullet] = item.exec(text) ?? []
  if (bullet !== undefined) {
    const missing = bullet.endsWith(' ') ? {} : ({missing: 'space'} as const)
    return {structure: 'list item', head: bullet, ...missing}
  }
  const [numbered, digits] = number.exec(text) ?? []
  if (numbered === undefined) return undefined
  const missing = numbered.endsWith(' ') ? {} : ({missing: 'space'} as const)
  return {structure: 'numbered item', head: numbered, number: Number(digits), ...missing}
}

function matchSimple(text: string): Match | undefined {
  const [unspaced] = unspacedHeading.exec(text) ?? []
  if (unspaced !== undefined) return {structure: 'heading', head: unspaced, missing: 'space'}
  const [defined, caret] = definition.exec(text) ?? []
  if (defined !== undefined)
    return {structure: caret === '' ? 'link definition' : 'footnote', head: defined, missing: 'blank-line'}
  const patterns: readonly (readonly [Structure, RegExp])[] = [
    ['code fence', fence],
    ['heading', heading],
    ['block quote', /^>/],
    ['table', delimiterRow],
    ['horizontal rule', rule],
  ]
  for (const [structure, pattern] of patterns) {
    const [head] = pattern.exec(text) ?? []
    if (head !== undefined) return {structure, head}
  }
  return undefined
}
