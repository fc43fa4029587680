import type {Nodes, PhrasingContent, RootContent} from 'mdast'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import type {MarkedList} from '../../task-list/read-marked-list.ts'
import {reportSpacesInCode} from '../../task-list/spaces-in-code.ts'
import {type CodeLanguage, findLanguage} from '../code/languages.ts'
import {toSpellingsPattern} from '../code/spellings-pattern.ts'
import {foldTyping} from '../fold-typing.ts'
import type {PatternEngine} from '../grade-options.ts'
import {maximumCharacters} from './normalise.ts'
import {readPattern} from './read-pattern.ts'
import type {Difference, TextForm, TextRule} from './schema.ts'

/** The attributes allowed on an item with an accepted text. */
export const textAttributes = ['credit', 'example', 'lang']

export const defaultIgnore: readonly Difference[] = ['case', 'spaces']

/** The position of code that a learner types. */
export interface CodePlace {
  readonly language: CodeLanguage
  /** Whether brackets around the whole code have no effect there. */
  readonly isExpression: boolean
}

interface RuleOptions {
  /** The position of typed code, unless an item has `lang=`. */
  readonly code?: CodePlace | undefined
  /** Whether code with `lang=` that is not in a program is a whole program. */
  readonly standsAlone?: boolean | undefined
  readonly ignore?: readonly Difference[] | undefined
  readonly patterns?: PatternEngine | undefined
}

/** Reads the accepted texts from the items of a list. */
export function readTextRule(
  context: ContentContext,
  {items, place, isComplete}: MarkedList,
  {ignore = defaultIgnore, ...options}: RuleOptions,
): TextRule {
  const {source} = context
  const forms = items.flatMap((item) => readForm(source, item, options))
  const isSound = isComplete && items.every(({isMarked}) => isMarked)
  const accepted = forms.filter(({credit}) => credit === 1)
  if (isSound && forms.length === items.length) {
    if (accepted.length === 0) report(source, 'list/no-key', {}, place)
    else if (accepted.every(({as}) => as === 'pattern')) reportNoExamples(source, items, accepted)
  }
  return {forms, ignore}
}

/** If only patterns are accepted, each needs an example to show to learners. */
function reportNoExamples(
  source: SourceFile,
  items: readonly MarkedItem[],
  accepted: readonly TextForm[],
): void {
  for (const {id, example} of accepted) {
    const item = items.find((item) => item.id === id)
    if (item && example === undefined) report(source, 'text/no-example', {}, item.place)
  }
}

function readForm(source: SourceFile, item: MarkedItem, options: RuleOptions): TextForm[] {
  const {id, nodes, checked, pattern, attributes, place, credit = checked ? 1 : 0} = item
  if (pattern) {
    const read = readPattern(source, item, {...pattern, engine: options.patterns})
    return read ? [{id, credit, ...read}] : []
  }
  const example = attributes?.places.get('example')
  if (example) report(source, 'text/stray-example', {}, example)
  const code = findOnlyCode(nodes)
  const value = code ?? findPlainText(nodes)
  if (value === undefined) {
    // Empty items and HTML were already reported.
    if (nodes.length > 0 && !hasHtml(nodes)) report(source, 'text/markup', {}, place)
    return []
  }
  if (value.length > maximumCharacters)
    report(source, 'text/length', {actual: value.length, limit: maximumCharacters}, place)
  else if (foldTyping(value, '-').trim() === '') report(source, 'text/blank', {}, place)
  const where = findCodePlace(source, item, options)
  if (code !== undefined) reportSpacesInCode(source, nodes)
  if (code === undefined) return [{id, credit, as: 'text', value}]
  const spellings = where && toSpellingsPattern(value, where.language, where.isExpression)
  return [{id, credit, as: 'literal', value, ...(spellings !== undefined && {spellings})}]
}

/** The language from `lang=`, from the item's own fence, or from the position of the blank, in this order. */
function findCodePlace(
  source: SourceFile,
  {attributes, nodes, place}: MarkedItem,
  {code, standsAlone = false}: RuleOptions,
): CodePlace | undefined {
  const [first] = nodes
  const fence = first?.type === 'code' ? (first.lang ?? undefined) : undefined
  const written = attributes?.values.get('lang')
  const name = written ?? (code ? undefined : fence)
  if (name === undefined) return code
  const language = findLanguage(name)
  if (!language && written !== undefined) {
    const data = {name: 'lang', value: written, expected: 'a known language such as `python`'}
    report(source, 'attribute/value', data, attributes?.places.get('lang') ?? place)
  }
  return language && {language, isExpression: code?.isExpression ?? standsAlone}
}

/** The code in nodes that consist of one code span or one fence. */
function findOnlyCode(nodes: readonly RootContent[]): string | undefined {
  const [only, ...others] = nodes
  if (others.length > 0) return undefined
  if (only?.type === 'code') return only.value
  if (only?.type !== 'paragraph' || only.children.length !== 1) return undefined
  const [span] = only.children
  return span?.type === 'inlineCode' ? span.value : undefined
}

/** The text of a single paragraph without markup, which would be lost, like the underscores of `__init__`. */
function findPlainText(nodes: readonly RootContent[]): string | undefined {
  const [only, ...others] = nodes
  if (only?.type !== 'paragraph' || others.length > 0) return undefined
  const texts = only.children.map((node) => (node.type === 'text' ? node.value : findAddress(node)))
  return texts.includes(undefined) ? undefined : texts.join('').replace(/\s*\n\s*/g, ' ')
}

/** A bare URL that Markdown turned into a link. */
function findAddress(node: PhrasingContent): string | undefined {
  const [only] = node.type === 'link' ? node.children : []
  if (node.type !== 'link' || only?.type !== 'text') return undefined
  const {start, end} = placeOf(node)
  const isBare = end.column - start.column === only.value.length
  return isBare && node.url.endsWith(only.value) ? only.value : undefined
}

function hasHtml(nodes: readonly Nodes[]): boolean {
  return nodes.some((node) => node.type === 'html' || ('children' in node && hasHtml(node.children)))
}
