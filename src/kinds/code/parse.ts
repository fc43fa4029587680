import type {Code, RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report, type SourceFile} from '../../diagnostics/source-file.ts'
import {limits} from '../../markdown/limits.ts'
import {placeOf} from '../../markdown/node-place.ts'
import {type ContentContext, checkNodes, isUnclosed} from '../../markdown/rich-text/check-nodes.ts'
import {toCodeBlock} from '../../markdown/rich-text/code-block.ts'
import type {CodeBlock} from '../../markdown/rich-text/rich-text.ts'
import {reportContent} from '../../task-list/section-content.ts'
import type {Draft, KindBlock, KindParts, SectionName} from '../shared/parser.ts'
import type {CodeTest} from './schema.ts'

export function isCode({sections}: KindParts): boolean {
  return sections.has('Tests')
}

interface Fence {
  readonly block: CodeBlock
  readonly place: Place
}

/** Reads the fences: the starter, the tests, and a reference solution. */
export function parseCode(context: ContentContext, block: KindBlock<'code'>): Draft<'code'> {
  const {source} = context
  const [starter] = readFences(context, block, {name: 'Starter', isOne: true})
  const [reference] = readFences(context, block, {name: 'Reference', isOne: true})
  const tests = readFences(context, block, {name: 'Tests', isOne: false})
  const key = tests.map((fence, index) => toTest(source, fence, index))
  checkIds(source, key, tests)
  const {scoring, language} = block.fields
  checkLanguages(source, [starter, ...tests, reference], language)
  const heading = placeOf(block.sections.get('Tests')?.heading ?? block.heading)
  if (tests.length > limits.tests)
    report(source, 'limit/tests', {actual: tests.length, limit: limits.tests}, heading)
  return {
    stem: block.lead,
    own: {
      kind: 'code',
      ...(language !== undefined && {language}),
      ...(starter && {starter: starter.block}),
      key,
      ...(scoring === 'each-test' && {scoring}),
      ...(reference && {reference: reference.block}),
    },
    places: new Map<string, Place>([
      ['', heading],
      ...(reference ? [['reference', reference.place] as const] : []),
      ...tests.map(({place}, index): [string, Place] => [`key.${index}`, place]),
    ]),
  }
}

function readFences(
  context: ContentContext,
  {sections}: KindBlock<'code'>,
  {name, isOne}: {readonly name: SectionName; readonly isOne: boolean},
): Fence[] {
  const section = sections.get(name)
  const nodes: readonly RootContent[] = section?.children ?? []
  const isFence = (node: RootContent): node is Code => node.type === 'code'
  const fences = nodes.filter(isFence)
  const wanted = isOne ? fences.slice(0, 1) : fences
  const expected = {name, expected: isOne ? 'one code fence' : 'one code fence per test'}
  const rest = nodes.filter((node) => !isFence(node) || !wanted.includes(node))
  reportContent(context, rest, expected)
  if (section && fences.length === 0 && rest.length === 0)
    report(context.source, 'section/content', expected, placeOf(section.heading))
  return wanted.map((fence) => readFence(context, fence, isOne ? undefined : ['weight']))
}

function readFence(context: ContentContext, fence: Code, attributes: readonly string[] | undefined): Fence {
  const {source} = context
  const place = placeOf(fence)
  checkNodes(context, [fence])
  // The intended content of an unclosed fence is unknown.
  if (fence.value.trim() === '' && !isUnclosed(source, fence)) report(source, 'code/empty', {}, place)
  return {block: toCodeBlock(source, fence, attributes), place}
}

function toTest(source: SourceFile, {block, place}: Fence, index: number): CodeTest {
  const {id, attributes, ...rest} = block
  const weight = readWeight(source, attributes?.['weight'], place)
  return {id: id ?? `test-${index + 1}`, ...(weight !== 1 && {weight}), program: rest}
}

function readWeight(source: SourceFile, value: string | undefined, place: Place): number {
  if (value === undefined) return 1
  const weight = /^(?:\d{1,4}(?:\.\d{0,9})?|\.\d{1,9})$/.test(value) ? Number(value) : 0
  if (weight > 0) return weight
  report(source, 'attribute/value', {name: 'weight', value, expected: 'a number above 0'}, place)
  return 1
}

function checkIds(source: SourceFile, tests: readonly CodeTest[], fences: readonly Fence[]): void {
  const seen = new Set<string>()
  for (const [index, {id}] of tests.entries()) {
    const place = fences[index]?.place
    if (seen.has(id) && place) report(source, 'code/repeated-test', {id}, place)
    seen.add(id)
  }
}

/** All programs are in one language: that of the field, else that of the first fence with any. */
function checkLanguages(
  source: SourceFile,
  fences: readonly (Fence | undefined)[],
  stated: string | undefined,
): void {
  const expected = stated ?? fences.find((fence) => fence?.block.language !== undefined)?.block.language
  for (const fence of fences) {
    const language = fence?.block.language ?? ''
    if (fence && expected !== undefined && language !== expected)
      report(source, 'code/languages', {language, expected}, fence.place)
  }
}
