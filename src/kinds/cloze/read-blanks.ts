import type {Heading, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {idPattern} from '../../fields/field-types.ts'
import type {Attributes} from '../../markdown/attributes.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import {type ContentContext, checkNodes} from '../../markdown/rich-text/check-nodes.ts'
import {hasHtml} from '../../markdown/rich-text/has-html.ts'
import type {Section} from '../../markdown/sections.ts'
import {takeAttributes} from '../../markdown/trailing-attributes.ts'
import {findLanguage} from '../../matching/code/languages.ts'
import {areNumbers} from '../../matching/numeric/are-numbers.ts'
import {reportNumbersAsText} from '../../matching/numeric/numbers-as-text.ts'
import {readNumericRule} from '../../matching/numeric/parse.ts'
import {type CodePlace, readTextRule, textAttributes} from '../../matching/text/parse.ts'
import {checkRepetitions} from '../../task-list/check-repetitions.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import {collectRationales, type MarkedList, readMarkedList} from '../../task-list/read-marked-list.ts'
import {reportContent} from '../../task-list/section-content.ts'
import {nameOptions} from '../shared/ids/option-ids.ts'
import type {KindBlock} from '../shared/parser.ts'
import {findCodePlace} from './find-code-place.ts'
import type {Blank, BlankKey} from './schema.ts'

/** A blank with its key. */
export interface DeclaredBlank {
  readonly blank: Blank
  readonly key: BlankKey
  readonly items: readonly MarkedItem[]
  readonly place: Place
}

/** The settings that affect the forms of every blank. */
type BlankSettings = Pick<KindBlock<'cloze'>, 'fields' | 'patterns' | 'lead'>

/** Reads a level-3 heading for each blank, with a list of accepted texts or options below it. */
export function readBlanks(
  context: ContentContext,
  {heading, children}: Section,
  {fields, patterns, lead}: BlankSettings,
): DeclaredBlank[] {
  const expected = {
    name: 'Blanks',
    expected: 'a level-3 heading with a list below it for each blank',
  }
  const starts = children.flatMap((node, index) => (isName(node) ? [{node, index}] : []))
  if (starts.length > limits.options) {
    const data = {actual: starts.length, limit: limits.options}
    report(context.source, 'limit/options', data, placeOf(heading))
  }
  const before = children.slice(0, starts[0]?.index)
  reportContent(context, before, expected)
  if (children.length === 0) report(context.source, 'section/content', expected, placeOf(heading))
  const seen = new Set<string>()
  return starts.flatMap(({node, index}, position) => {
    const declared = readBlank(context, node, {
      nodes: children.slice(index + 1, starts[position + 1]?.index),
      fields,
      patterns,
      lead,
    })
    if (declared && seen.has(declared.blank.id)) {
      report(context.source, 'cloze/repeated-blank', {name: declared.blank.id}, declared.place)
      return []
    }
    if (declared) seen.add(declared.blank.id)
    return declared ? [declared] : []
  })
}

const isName = (node: RootContent): node is Heading => node.type === 'heading' && node.depth === 3

function readBlank(
  context: ContentContext,
  heading: Heading,
  {nodes, ...settings}: BlankSettings & {readonly nodes: readonly RootContent[]},
): DeclaredBlank | undefined {
  const {source} = context
  const place = placeOf(heading)
  const {children, attributes} = takeAttributes(source, heading.children, [
    'weight',
    'choice',
    'lang',
    'input',
  ])
  const id = toText(children).trim()
  const isChoice = isChoiceBlank(source, attributes)
  const written = readMarkedList(context, nodes, {
    attributes:
      isChoice || areNumbers(nodes) ? ['credit', ...(isChoice ? ['formerly'] : [])] : textAttributes,
    fallbackPlace: place,
  })
  const {sorted, formerIds} = isChoice
    ? nameOptions(source, written.items)
    : {sorted: written.items, formerIds: undefined}
  const list = {...written, items: sorted}
  reportContent(context, list.before, {name: id, expected: 'a task list such as `- [x] right`'})
  if (list.before.length === 0 && list.items.length === 0)
    report(source, 'section/content', {name: id, expected: 'a task list such as `- [x] right`'}, place)
  checkNodes(context, children)
  if (!idPattern.test(id)) {
    // Raw HTML was already reported.
    if (!children.some(hasHtml)) report(source, 'cloze/no-name', {text: id}, place)
    return undefined
  }
  if (list.items.length === 0) return undefined
  const weight = readWeight(source, attributes)
  const code = findCodePlace(settings.lead, id) ?? readLanguage(source, attributes)
  const key = readKey(context, list, {
    code,
    isChoice,
    formerIds,
    isNumeric: !isChoice && areNumbers(nodes),
    ...settings,
  })
  const options = isChoice ? list.items.map((item) => ({id: item.id, content: item.content})) : undefined
  const input = readInput(source, attributes, key)
  const blank = {
    id,
    kind: key.kind,
    ...(input && {input}),
    ...(options && {options}),
    ...(weight !== 1 && {weight}),
  }
  return {blank, key, items: list.items, place}
}

interface BlankOptions extends BlankSettings {
  readonly isChoice: boolean
  readonly isNumeric: boolean
  readonly code: CodePlace | undefined
  readonly formerIds: Readonly<Record<string, string>> | undefined
}

function readKey(
  context: ContentContext,
  list: MarkedList,
  {isChoice, formerIds, isNumeric, fields, patterns, code}: BlankOptions,
): BlankKey {
  const rationales = collectRationales(list.items)
  if (isChoice)
    return {kind: 'choice', ...readChoice(context.source, list), ...(formerIds && {formerIds}), rationales}
  if (isNumeric) return {kind: 'numeric', ...readNumericRule(context, list.items, []), rationales}
  reportNumbersAsText(context.source, list.items)
  return {kind: 'text', ...readTextRule(context, list, {ignore: fields.ignore, patterns, code}), rationales}
}

function readChoice(
  source: SourceFile,
  {items, place}: MarkedList,
): Pick<BlankKey & {kind: 'choice'}, 'right' | 'credit'> {
  const right = items.filter(({checked}) => checked)
  const isMarked = items.every((item) => item.isMarked)
  if (isMarked && (right.length !== 1 || items.length < 2))
    report(source, 'cloze/choice', {count: right.length}, place)
  for (const item of right) reportPart(source, item)
  checkRepetitions(source, items)
  const credits = items.flatMap(({id, checked, credit}) =>
    credit === undefined || checked ? [] : [[id, credit] as const],
  )
  return {
    right: right[0]?.id ?? '',
    ...(credits.length > 0 && {credit: Object.fromEntries(credits)}),
  }
}

/** Reports partial credit for a right option: exactly one is chosen, so it earns full marks. */
function reportPart(source: SourceFile, {credit = 1, attributes, place}: MarkedItem): void {
  if (credit < 1)
    report(source, 'choice/key-below-full-marks', {earned: credit}, attributes?.places.get('credit') ?? place)
}

function isChoiceBlank(source: SourceFile, attributes: Attributes | undefined): boolean {
  const value = attributes?.values.get('choice')
  if (!attributes || value === undefined) return false
  const place = attributes.places.get('choice') ?? attributes.place
  if (value !== '')
    report(source, 'attribute/value', {name: 'choice', value, expected: '`choice` without a value'}, place)
  return true
}

/** The language of a blank in prose, from `lang=`. */
function readLanguage(source: SourceFile, attributes: Attributes | undefined): CodePlace | undefined {
  const value = attributes?.values.get('lang')
  if (!attributes || value === undefined) return undefined
  const language = findLanguage(value)
  if (language) return {language, isExpression: false}
  const place = attributes.places.get('lang') ?? attributes.place
  report(
    source,
    'attribute/value',
    {name: 'lang', value, expected: 'a known language such as `python`'},
    place,
  )
  return undefined
}

/** Whether the author says by `input=unit` that a number needs its unit. It must not depend on the key, which is secret. */
function readInput(
  source: SourceFile,
  attributes: Attributes | undefined,
  key: BlankKey,
): Blank['input'] | undefined {
  const value = attributes?.values.get('input')
  if (!attributes || value === undefined) return undefined
  const place = attributes.places.get('input') ?? attributes.place
  if (value === 'unit' && key.kind === 'numeric') {
    if (key.units.length === 0) report(source, 'numeric/input', {}, place)
    return value
  }
  const expected = key.kind === 'numeric' ? '`unit`' : 'numbers below the name'
  report(source, 'attribute/value', {name: 'input', value, expected}, place)
  return undefined
}

function readWeight(source: SourceFile, attributes: Attributes | undefined): number {
  const value = attributes?.values.get('weight')
  if (!attributes || value === undefined) return 1
  const weight = /^(?:\d{1,3}(?:\.\d{0,9})?|\.\d{1,9})$/.test(value) ? Number(value) : 0
  // A more extreme ratio of weights would be lost in rounding.
  if (weight >= 0.1 && weight <= 100) return weight
  const place = attributes.places.get('weight') ?? attributes.place
  report(source, 'attribute/value', {name: 'weight', value, expected: 'a number from 0.1 to 100'}, place)
  return 1
}
