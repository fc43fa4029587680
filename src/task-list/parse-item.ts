import type {ListItem, Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {Place} from '../diagnostics/diagnostic.ts'
import {hasErrors, report, type SourceFile} from '../diagnostics/source-file.ts'
import type {Attributes} from '../markdown/attributes.ts'
import {placeOf, placeOfNodes} from '../markdown/node-place.ts'
import {type ContentContext, checkNodes} from '../markdown/rich-text/check-nodes.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'
import {toInlineRichText, toRichText} from '../markdown/rich-text/to-rich-text.ts'
import {takeAttributes} from '../markdown/trailing-attributes.ts'
import {hasMarks, isBareMark, readMark, reportMarksInside} from './marks.ts'
import {reportQuotesInside} from './misplaced-quotes.ts'
import {findPattern, type WrittenPattern} from './written-pattern.ts'

/** An item of a list in which every item has a mark. */
export interface MarkedItem {
  readonly id: string
  readonly content: RichText
  /** The nodes of the content, without mark, attributes and rationale. */
  readonly nodes: readonly RootContent[]
  /** The pattern between slashes and its flags, if the list accepts patterns. */
  readonly pattern?: WrittenPattern
  readonly checked: boolean
  /** Whether its mark could be read. */
  readonly isMarked: boolean
  readonly attributes?: Attributes
  readonly credit?: number
  readonly rationale?: RichText
  readonly place: Place
}

interface ItemOptions {
  readonly defaultId: string
  /** Attributes allowed at its end, besides `#id`. */
  readonly attributes: readonly string[]
  /** Whether a rationale outside the item was already reported. */
  readonly isRationaleReported: boolean
}

/** Reads one item: mark, content, attributes, rationale. */
export function parseItem(context: ContentContext, item: ListItem, options: ItemOptions): MarkedItem {
  const {source} = context
  const place = placeOf(item)
  const checked = readMark(source, item)
  const {content, attributes, pattern} = takeContent(source, item, options.attributes)
  const {body, quote} = splitRationale(context, content)
  const isQuoteReported = reportQuotesInside(source, item, body)
  reportMarksInside(source, body)
  const diagnosticsBefore = source.diagnostics.length
  const rich = toInlineRichText(context, body)
  // Refused content such as HTML was already reported.
  if (rich.html === '' && !hasErrors(source, diagnosticsBefore)) report(source, 'list/empty-item', {}, place)
  const credit = attributes && readCredit(source, attributes, checked)
  const rationale = quote && readRationale(context, quote)
  if (!quote && !isQuoteReported && !options.isRationaleReported)
    report(source, 'list/no-rationale', {}, placeOf(item.children[0] ?? item))
  return {
    id: attributes?.id ?? options.defaultId,
    content: rich,
    nodes: body,
    ...(pattern && {pattern}),
    checked: checked === true,
    isMarked: checked !== undefined,
    ...(attributes && {attributes}),
    ...(credit !== undefined && {credit}),
    ...(rationale && {rationale}),
    place,
  }
}

/** The nodes of the item, without a bare mark and attributes. */
function takeContent(
  source: SourceFile,
  item: ListItem,
  names: readonly string[],
): {content: RootContent[]} & Pick<MarkedItem, 'attributes' | 'pattern'> {
  const [first, ...rest] = item.children
  if (first?.type !== 'paragraph') return {content: item.children}
  if (isBareMark(source, item)) return {content: rest}
  const takesPatterns = names.includes('example')
  const found = takesPatterns ? findPattern(source, first, names) : undefined
  if (found) return withPattern(first, rest, found)
  const {children, attributes} = takeAttributes(source, first.children, names)
  const paragraph = withChildren(first, children)
  // The attributes may be on their own line.
  const isLate = takesPatterns && attributes && !attributes.values.has('lang')
  const late = isLate ? findPattern(source, paragraph, []) : undefined
  if (late) return withPattern(paragraph, rest, {...late, ...(attributes && {attributes})})
  const content = children.length > 0 ? [paragraph, ...rest] : rest
  return {content, ...(attributes && {attributes})}
}

function withPattern(
  paragraph: Paragraph,
  rest: readonly RootContent[],
  {pattern, attributes, code}: NonNullable<ReturnType<typeof findPattern>>,
): {content: RootContent[]} & Pick<MarkedItem, 'attributes' | 'pattern'> {
  return {
    content: [withChildren(paragraph, [code]), ...rest],
    ...(attributes && {attributes}),
    pattern,
  }
}

/** Ends the paragraph with its children, so that its source excludes the attributes. */
function withChildren(paragraph: Paragraph, children: PhrasingContent[]): Paragraph {
  const end = children.at(-1)?.position?.end
  const position = paragraph.position && {...paragraph.position, ...(end && {end})}
  return {...paragraph, children, ...(position && {position})}
}

function splitRationale(
  context: ContentContext,
  content: readonly RootContent[],
): {body: RootContent[]; quote?: RootContent & {type: 'blockquote'}} {
  const {source} = context
  const body: RootContent[] = []
  let quote: (RootContent & {type: 'blockquote'}) | undefined
  for (const node of content) {
    if (node.type === 'list' && hasMarks(source, node)) {
      report(source, 'list/nested-marks', {}, placeOf(node.children[0] ?? node))
    } else if (node.type === 'blockquote') {
      if (quote) report(source, 'list/repeated-rationale', {}, placeOf(node))
      quote ??= node
    } else if (quote) {
      checkNodes(context, [node])
      if (node.type !== 'html') report(source, 'list/text-after-rationale', {}, placeOf(node))
    } else body.push(node)
  }
  return {body, ...(quote && {quote})}
}

function readRationale(
  context: ContentContext,
  quote: RootContent & {type: 'blockquote'},
): RichText | undefined {
  if (quote.children.length === 0) {
    report(context.source, 'list/empty-rationale', {}, placeOfNodes([quote]))
    return undefined
  }
  return toRichText(context, quote.children, {contained: true})
}

function readCredit(
  source: SourceFile,
  {values, places, place}: Attributes,
  checked: boolean | undefined,
): number | undefined {
  const value = values.get('credit')
  if (value === undefined) return undefined
  const credit = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN
  const isInRange = credit >= -1 && credit <= 1
  const suits = checked === undefined || (checked ? credit > 0 : credit < 1)
  // JSON has no negative zero.
  if (isInRange && suits) return credit + 0
  report(source, 'list/credit', {value}, places.get('credit') ?? place)
  return undefined
}
