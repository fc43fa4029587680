import type {List, RootContent} from 'mdast'
import type {Place, Point} from '../diagnostics/diagnostic.ts'
import {report} from '../diagnostics/source-file.ts'
import type {Attributes} from '../markdown/attributes.ts'
import {placeOf} from '../markdown/node-place.ts'
import {type ContentContext, reportStrayMark} from '../markdown/rich-text/check-nodes.ts'
import type {RichText} from '../markdown/rich-text/rich-text.ts'
import {toInlineRichText} from '../markdown/rich-text/to-rich-text.ts'
import {takeAttributes} from '../markdown/trailing-attributes.ts'

/** An item of a list without marks. */
export interface PlainItem {
  readonly content: RichText
  readonly attributes?: Attributes
  readonly place: Place
  /** Where attributes would begin; absent if the item does not begin with text. */
  readonly end?: Point
}

/** Reads a list without marks, whose items may end with attributes. */
export function readPlainItems(context: ContentContext, list: List, names: readonly string[]): PlainItem[] {
  const {source} = context
  return list.children.map((item) => {
    reportStrayMark(source, item)
    const [first, ...rest] = item.children
    const place = placeOf(item)
    if (first?.type !== 'paragraph') {
      if (!first) report(source, 'list/empty-item', {}, place)
      return {content: toInlineRichText(context, item.children), place}
    }
    const {children, attributes} = takeAttributes(source, first.children, names)
    const nodes: RootContent[] = children.length > 0 ? [{...first, children}, ...rest] : rest
    if (nodes.length === 0) report(source, 'list/empty-item', {}, place)
    const {end} = placeOf(children.at(-1) ?? first)
    return {content: toInlineRichText(context, nodes), ...(attributes && {attributes}), place, end}
  })
}
