import type {Place} from '../diagnostics/diagnostic.ts'
import {placeAt} from '../diagnostics/place.ts'
import type {Attributes} from '../markdown/attributes.ts'
import type {ContentContext} from '../markdown/check-nodes.ts'
import {placeOf} from '../markdown/node-place.ts'
import type {RichText} from '../markdown/rich-text.ts'
import type {Block} from '../markdown/sections.ts'
import {report, type SourceFile} from '../markdown/source-file.ts'
import {toInlineRichText} from '../markdown/to-rich-text.ts'
import {takeAttributes} from '../markdown/trailing-attributes.ts'
import {toSlug} from './slug.ts'

/** The title line of a block, or an empty one where the heading is missing. */
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

/** The id on the heading, which a question in a file of several needs. */
export function readSlug(
  source: SourceFile,
  attributes: Attributes | undefined,
  title: RichText,
  {heading}: Block,
): string | undefined {
  if (attributes?.id !== undefined) return attributes.id
  const place = placeOf(heading)
  const slug = toSlug(title.text)
  const last = heading.children.at(-1)
  const end = last ? placeOf(last).end : place.end
  const at = {start: end, end}
  const fix = {title: `Name it \`${slug}\``, edits: [{place: at, text: ` {#${slug}}`}]}
  report(source, 'id/no-slug', {nearest: slug}, place, {fix})
  return undefined
}
