import type {List, ListItem, Paragraph, RootContent} from 'mdast'
import type {Fix, Place} from '../diagnostics/diagnostic.ts'
import {placeAt} from '../diagnostics/place.ts'
import {report, type SourceFile} from '../diagnostics/source-file.ts'
import {placeOf} from '../markdown/node-place.ts'

/** Something that looks like a mark. */
interface Lookalike {
  readonly text: string
  /** Absent if ambiguous, such as a cross or a letter. */
  readonly checked?: boolean
  /** Whether it may be ordinary text: `- [V] vertices`. */
  readonly isWeak: boolean
}

const brackets =
  /^(?:([[［【])([^\S\n]*)([^\]］】\s]?)[^\S\n]*[\]］】]|\([^\S\n]*([xX×✓✔]?)[^\S\n]*\)|([☐☑☒✅]))/u
const checkedSigns = new Set(['x', 'X', 'х', 'Х', '✓', '✔', '☑', '✅', '√'])
const uncheckedSigns = new Set(['', '☐'])
/** Crosses, which some authors use as ticks. */
const doubtfulSigns = new Set(['×', '✗', '✘', '☒'])
const weakSigns = new Set(['*', '+', 'v', 'V', '-', '_', '·', '.'])

/** Whether a list has an item with a mark, or with something meant as one. */
export function hasMarks(source: Pick<SourceFile, 'lines'>, list: List): boolean {
  return list.children.some(
    (item) => typeof item.checked === 'boolean' || findLookalike(source, item)?.isWeak === false,
  )
}

/** Whether an item has a mark, or something that may be meant as one. */
export function hasMark(source: Pick<SourceFile, 'lines'>, item: ListItem): boolean {
  return (
    typeof item.checked === 'boolean' || isBareMark(source, item) || findLookalike(source, item) !== undefined
  )
}

/**
 * Whether an item is checked. Reports a missing mark and a lookalike; an unambiguous lookalike is then read as the mark
 * that was meant, so that no second problem follows from it.
 */
export function readMark(source: SourceFile, item: ListItem): boolean | undefined {
  if (typeof item.checked === 'boolean') return item.checked
  if (isBareMark(source, item)) return firstText(item)?.toLowerCase() === '[x]'
  const lookalike = findLookalike(source, item)
  if (!lookalike) {
    report(source, 'list/no-mark', {}, placeOf(item.children[0] ?? item))
    return undefined
  }
  const place = placeOfMark(source, item, lookalike.text)
  const {checked} = lookalike
  const line = source.lines[place.start.line - 1] ?? ''
  const mark = line.slice(place.start.column - 1, place.end.column - 1)
  const next = line.charAt(place.end.column - 1)
  const fix = checked === undefined ? undefined : markFix(place, next, checked)
  report(source, 'list/looks-like-mark', {mark, next}, place, fix && {fix})
  return checked
}

/** Reports a mark between words of an item: where the end of a line is lost, the next item becomes text of this one. */
export function reportMarksInside(source: SourceFile, nodes: readonly RootContent[]): void {
  const texts = nodes
    .flatMap((node) => (node.type === 'paragraph' ? node.children : []))
    .filter((child) => child.type === 'text' && markInside.test(child.value))
  for (const {start, end} of texts.map(placeOf)) {
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.column - 1 : 0
      const written = (source.lines[line - 1] ?? '').slice(
        from,
        line === end.line ? end.column - 1 : undefined,
      )
      const at = written.search(markInside)
      if (at !== -1) report(source, 'list/nested-marks', {}, placeAt(line, from + at + 1, 3))
    }
  }
}

/** After a space, so that neither `a[x]` nor `\\[x]` is one. */
const markInside = /(?<=\S[ \t]+)\[[ xX]\](?=\s|$)/

function markFix(place: Place, next: string, checked: boolean): Fix {
  const mark = checked ? '[x]' : '[ ]'
  if (/[ \t]/.test(next) || next === '')
    return {title: `Replace with \`${mark}\``, edits: [{place, text: mark}]}
  const {start, end} = place
  const isOddSpace = /\s/.test(next)
  const whole = isOddSpace ? {start, end: {line: end.line, column: end.column + 1}} : place
  return {title: `Replace with \`${mark}\` and a space`, edits: [{place: whole, text: `${mark} `}]}
}

/** `- [ ]` with its content, such as a fence, on the following lines, which GFM does not read as a mark. */
export function isBareMark(source: Pick<SourceFile, 'lines'>, item: ListItem): boolean {
  return item.checked == null && /^\[[ xX]\]$/.test(firstText(item) ?? '') && !isEscaped(source, item)
}

function findLookalike(source: Pick<SourceFile, 'lines'>, item: ListItem): Lookalike | undefined {
  const text = firstText(item)
  const match = text === undefined ? null : brackets.exec(text)
  if (!match || isEscaped(source, item)) return undefined
  const [written, bracket, space = '', square, round, box] = match
  const sign = square ?? round ?? box ?? ''
  // A call or an empty tuple.
  if (written === '()') return undefined
  const isRound = round !== undefined
  const isWeak =
    weakSigns.has(sign) || (isRound && sign !== '') || (sign === '' && bracket === '[' && space === '')
  if (checkedSigns.has(sign)) return {text: written, checked: true, isWeak}
  if (uncheckedSigns.has(sign)) return {text: written, checked: false, isWeak}
  return doubtfulSigns.has(sign) || isWeak ? {text: written, isWeak} : undefined
}

function isEscaped(source: Pick<SourceFile, 'lines'>, item: ListItem): boolean {
  const {start} = placeOf(item.children[0] ?? item)
  return source.lines[start.line - 1]?.charAt(start.column - 1) === '\\'
}

function firstText(item: ListItem): string | undefined {
  const paragraph = item.children[0]
  if (paragraph?.type !== 'paragraph') return undefined
  const [first] = (paragraph satisfies Paragraph).children
  return first?.type === 'text' ? first.value : undefined
}

/** The source is longer than the parsed text if it contains a character reference: `[&times;]`. */
function placeOfMark({lines}: SourceFile, item: ListItem, read: string): Place {
  const {start} = placeOf(item.children[0] ?? item)
  const rest = lines[start.line - 1]?.slice(start.column - 1) ?? ''
  const written = rest.startsWith(read) ? read : /^.[^\]］】)]*[\]］】)]/u.exec(rest)?.[0]
  return placeAt(start.line, start.column, (written ?? read).length)
}
