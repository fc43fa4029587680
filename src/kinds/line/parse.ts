import type {RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {hasErrors, report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {hasHtml} from '../../markdown/rich-text/has-html.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {listFences, toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import {toLatinText} from '../../markdown/swallowed/look-alikes.ts'
import {readMarkedList} from '../../task-list/read-marked-list.ts'
import {reportContent} from '../../task-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import {findFence} from './find-fence.ts'
import {type LineRange, readLineRange} from './read-line-range.ts'

export function isLine({sections}: KindParts): boolean {
  // With a look-alike it is a line as well, and the notation is reported.
  const {text} = toLatinText(toText(sections.get('Answer')?.children[0]).trim())
  return /^(?:\[[ xX]\]\s*)?lines? \d/i.test(text)
}

/** One or several lines, right or a foreseen mistake. */
interface Claim {
  readonly range: LineRange
  readonly isRight: boolean
  readonly rationale?: RichText
  readonly place: Place
}

/** Reads `line 4`, alone or as items of a list in which the right ones are checked. */
export function parseLine(context: ContentContext, block: KindBlock<'line'>): Draft<'line'> {
  const {source} = context
  const section = block.sections.get('Answer')
  const place = placeOf(section?.heading ?? block.heading)
  const claims = readClaims(context, section?.children ?? [], place)
  const fences = listFences(block.lead)
  const mentions = claims.map(({range, place}) => ({fence: range.fence, place}))
  const fence = findFence(source, mentions, {fences, heading: placeOf(block.heading)})
  const code = fence === undefined ? undefined : fences[fence]
  const lines = code?.value.split('\n') ?? []
  if (code) checkLines(source, claims, lines)
  const key = claims.flatMap(({isRight, range}) => (isRight ? range.lines : []))
  const rationales = claims.flatMap(({range, rationale}) =>
    rationale ? range.lines.map((line) => [String(line), rationale] as const) : [],
  )
  return {
    stem: block.lead,
    own: {
      kind: 'line',
      fence: fence ?? 0,
      lineCount: lines.length,
      multiple: key.length > 1,
      key: key.toSorted((a, b) => a - b),
      rationales: Object.fromEntries(rationales),
    },
    places: new Map<string, Place>([['', place]]),
  }
}

function readClaims(context: ContentContext, nodes: readonly RootContent[], place: Place): Claim[] {
  const {source} = context
  const [only, ...others] = nodes
  if (only?.type === 'paragraph' && others.length === 0) {
    const diagnosticsBefore = source.diagnostics.length
    toRichText(context, nodes)
    // Rejected content, such as HTML, was already reported.
    if (hasErrors(source, diagnosticsBefore)) return []
    const range = readLineRange(source, toText(only), placeOf(only))
    return range ? [{range, isRight: true, place: placeOf(only)}] : []
  }
  const list = readMarkedList(context, nodes, {attributes: [], fallbackPlace: place})
  reportContent(context, list.before, {
    name: 'Answer',
    expected: 'a line such as `line 4`, or a task list of lines',
  })
  if (list.items.length > 0 && list.items.every(({checked, isMarked}) => isMarked && !checked))
    report(source, 'list/no-key', {}, list.place)
  return list.items.flatMap(({content, nodes: inside, checked, rationale}): Claim[] => {
    // Empty items and HTML were already reported.
    if (content.html === '' || inside.some(hasHtml)) return []
    const place = placeOfNodes(inside)
    const range = readLineRange(source, content.text, place)
    return range ? [{range, isRight: checked, ...(rationale && {rationale}), place}] : []
  })
}

function checkLines(source: SourceFile, claims: readonly Claim[], lines: readonly string[]): void {
  const seen = new Set<number>()
  for (const {range, isRight, place} of claims) {
    for (const line of range.lines) {
      const text = lines[line - 1]
      if (text === undefined) {
        report(source, 'line/no-such-line', {line, count: lines.length}, place)
        break
      }
      if (seen.has(line)) report(source, 'line/repeated', {line}, place)
      else if (isRight && text.trim() === '') report(source, 'line/blank', {line}, place)
      seen.add(line)
    }
  }
}
