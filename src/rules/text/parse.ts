import type {RootContent} from 'mdast'
import type {ContentContext} from '../../markdown/check-nodes.ts'
import {placeOfNodes} from '../../markdown/node-place.ts'
import {report, type SourceFile} from '../../markdown/source-file.ts'
import type {MarkedItem} from '../../marked-list/parse-item.ts'
import type {MarkedList} from '../../marked-list/read-marked-list.ts'
import {readPattern} from './read-pattern.ts'
import type {Difference, TextForm, TextRule} from './schema.ts'

/** The attributes that an item may have which says what may be typed. */
export const textAttributes = ['credit', 'example']

export const defaultIgnore: readonly Difference[] = ['case', 'spaces']

/** What the items of a list say a learner may type. */
export function readTextRule(
  context: ContentContext,
  {items, place, isWhole}: MarkedList,
  ignore: readonly Difference[] = defaultIgnore,
): TextRule {
  const {source} = context
  const forms = items.flatMap((item) => readForm(source, item))
  const isComplete = isWhole && items.every(({isMarked}) => isMarked)
  const accepted = forms.filter(({credit}) => credit === 1)
  if (isComplete && forms.length === items.length) {
    if (accepted.length === 0) report(source, 'list/no-key', {}, place)
    else if (accepted.every(({as, example}) => as === 'pattern' && example === undefined))
      report(source, 'text/no-example', {}, place)
  }
  return {forms, ignore}
}

function readForm(source: SourceFile, item: MarkedItem): TextForm[] {
  const {id, nodes, content, checked, credit = checked ? 1 : 0} = item
  const code = codeIn(nodes)
  if (code !== undefined) return [{id, credit, as: 'literal', value: code}]
  const written = sourceOf(source, nodes)
  const [, pattern, flags] = /^\/(.+)\/([A-Za-z]*)$/.exec(written) ?? []
  if (pattern === undefined) return content.text === '' ? [] : [{id, credit, as: 'text', value: content.text}]
  const read = readPattern(source, item, {pattern, flags: flags ?? ''})
  return read ? [{id, credit, ...read}] : []
}

/** The code that nodes hold and nothing else: one code span, or one fence. */
function codeIn(nodes: readonly RootContent[]): string | undefined {
  const [only, ...others] = nodes
  if (others.length > 0) return undefined
  if (only?.type === 'code') return only.value
  if (only?.type !== 'paragraph' || only.children.length !== 1) return undefined
  const [span] = only.children
  return span?.type === 'inlineCode' ? span.value : undefined
}

/** What was written on one line, as it stands: in a pattern a backslash or a star is no Markdown. */
function sourceOf({lines}: SourceFile, nodes: readonly RootContent[]): string {
  if (nodes.length !== 1) return ''
  const {start, end} = placeOfNodes(nodes)
  if (start.line !== end.line) return ''
  return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1).trim()
}
