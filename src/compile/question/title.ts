import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import type {Attributes} from '../../markdown/attributes.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {toInlineRichText} from '../../markdown/rich-text/to-rich-text.ts'
import type {Block} from '../../markdown/sections.ts'
import {takeAttributes} from '../../markdown/trailing-attributes.ts'
import {toSlug} from '../file/slug.ts'

/** The title line of a block; empty if the heading is missing. */
export function readTitle(
  context: ContentContext,
  {heading, lead}: Block,
): {title: RichText; attributes?: Attributes; place: Place} {
  const {source} = context
  if (!heading.position) {
    const start = lead[0] ? placeOf(lead[0]).start : {line: 1, column: 1}
    return {title: {text: '', html: ''}, place: placeAt(start.line, start.column, 0)}
  }
  const place = placeOf(heading)
  const {children, attributes} = takeAttributes(source, heading.children, [])
  const title = toInlineRichText(context, children.length > 0 ? [{type: 'paragraph', children}] : [])
  if (title.text.trim() === '') report(source, 'question/empty-title', {}, place)
  return {title, ...(attributes && {attributes}), place}
}

/**
 * The id on the heading, which a question needs in a file with several questions.
 *
 * @param taken ids already used in the file; an id offered by a fix is added
 */
export function readSlug(
  source: SourceFile,
  {attributes, title, block: {heading}, taken}: SlugParts,
): string | undefined {
  if (attributes?.id !== undefined) return attributes.id
  // There is an id; its problem was already reported.
  if (attributes?.places.has('#')) return undefined
  const place = placeOf(heading)
  const slug = toSlug(title.text)
  const last = heading.children.at(-1)
  const end = last ? placeOf(last).end : place.end
  const at = {start: end, end}
  // Without Latin letters in the title, or with other attributes, no id can be suggested.
  const isGuess = !/[a-z0-9]/i.test(title.text.normalize('NFKD'))
  const isCertain = !isGuess && !attributes && !taken.has(slug)
  taken.add(slug)
  const fix = isCertain ? {title: `Add \`{#${slug}}\``, edits: [{place: at, text: ` {#${slug}}`}]} : undefined
  report(source, 'id/no-slug', {nearest: slug}, place, {fix})
  return undefined
}

interface SlugParts {
  readonly attributes: Attributes | undefined
  readonly title: RichText
  readonly block: Block
  readonly taken: Set<string>
}

/** The ids in the headings of a file, read from the raw text because blocks are read one by one. */
export function findSlugs(source: SourceFile): Set<string> {
  if (!source.text.includes('{#')) return new Set()
  const found = source.lines.map((line) => /\{#([^\s{}]+)[^{}]*\}\s*$/.exec(line)?.[1])
  return new Set(found.flatMap((slug) => slug ?? []))
}
