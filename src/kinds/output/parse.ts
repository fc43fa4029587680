import type {Code, RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {report} from '../../diagnostics/source-file.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import {type ContentContext, checkNodes, isUnclosed} from '../../markdown/rich-text/check-nodes.ts'
import {toCodeBlock} from '../../markdown/rich-text/code-block.ts'
import {hasHtml} from '../../markdown/rich-text/has-html.ts'
import {type Comparison, normaliseOutput} from '../../matching/compare-output.ts'
import type {MarkedItem} from '../../task-list/parse-item.ts'
import {collectRationales, readMarkedList} from '../../task-list/read-marked-list.ts'
import {reportContent} from '../../task-list/section-content.ts'
import {reportSpacesInCode} from '../../task-list/spaces-in-code.ts'
import type {Draft, KindBlock, KindParts} from '../shared/parser.ts'
import type {OutputMistake} from './schema.ts'

/** Attributes without a space after the language are reported elsewhere. */
const isOutputFence = (node: RootContent | undefined): node is Code =>
  node?.type === 'code' && /^output(?:\{|$)/i.test(node.lang ?? '')

export function isOutput({sections}: KindParts): boolean {
  return sections.get('Answer')?.children.some(isOutputFence) === true
}

/** Reads an `output` fence with the program's output, and a list of mistakes below it. */
export function parseOutput(context: ContentContext, block: KindBlock<'output'>): Draft<'output'> {
  const {source} = context
  const section = block.sections.get('Answer')
  const heading = placeOf(section?.heading ?? block.heading)
  const [first, ...rest] = section?.children ?? []
  const fence = isOutputFence(first) ? first : undefined
  if (fence) checkNodes(context, [fence])
  const list = readMarkedList(context, fence ? rest : (section?.children ?? []), {
    attributes: ['credit'],
    fallbackPlace: heading,
  })
  const expected = fence
    ? 'an `output` fence, then at most a task list of mistakes'
    : 'an `output` fence first, then at most a task list of mistakes'
  reportContent(context, list.before, {name: 'Answer', expected})
  if (section && !fence && list.before.length === 0)
    report(source, 'section/content', {name: 'Answer', expected}, heading)
  const comparison = fence ? readComparison(context, fence) : 'exact'
  const key = normaliseOutput(fence?.value ?? '', 'exact')
  if (fence && key === '' && !isUnclosed(source, fence)) report(source, 'output/empty', {}, placeOf(fence))
  const isOneLine = block.fields.input === 'line'
  const lines = key.split('\n').length
  if (isOneLine && lines > 1) report(source, 'output/input', {lines}, block.placeOfField('input'))
  const mistakes = list.items.flatMap((item) => readMistake(context, item))
  return {
    stem: block.lead,
    own: {
      kind: 'output',
      ...(isOneLine && {input: 'line'}),
      key,
      ...(comparison === 'near' && {comparison}),
      mistakes,
      rationales: collectRationales(list.items),
    },
    places: new Map<string, Place>([
      ['', fence ? placeOf(fence) : heading],
      ...list.items.map(({id, nodes}): [string, Place] => [`mistakes.${id}`, placeOfNodes(nodes)]),
    ]),
  }
}

/** Reads `{near}` after the language. */
function readComparison({source}: ContentContext, fence: Code): Comparison {
  const near = toCodeBlock(source, fence, ['near']).attributes?.['near']
  if (near === undefined) return 'exact'
  if (near !== '') {
    const {start} = placeOf(fence)
    const end = {line: start.line, column: (source.lines[start.line - 1] ?? '').length + 1}
    report(
      source,
      'attribute/value',
      {name: 'near', value: near, expected: '`near` without a value'},
      {start, end},
    )
  }
  return 'near'
}

function readMistake({source}: ContentContext, item: MarkedItem): OutputMistake[] {
  const {id, nodes, checked, isMarked, credit} = item
  // Empty items and HTML were already reported.
  if (nodes.length === 0 || nodes.some(hasHtml)) return []
  const place = placeOfNodes(nodes)
  if (isMarked && checked) report(source, 'output/checked-mistake', {}, place)
  const text = findOnlyCode(nodes)
  reportSpacesInCode(source, nodes)
  if (text === undefined) {
    report(source, 'output/not-code', {}, place)
    return []
  }
  if (normaliseOutput(text, 'exact') === '') report(source, 'output/empty', {}, place)
  return [{id, text, ...(credit !== undefined && credit !== 0 && {credit})}]
}

/** The code of nodes that contain nothing else: one code span, or one fence. */
function findOnlyCode(nodes: readonly RootContent[]): string | undefined {
  const [only, ...others] = nodes
  if (others.length > 0) return undefined
  if (only?.type === 'code') return only.value
  if (only?.type !== 'paragraph' || only.children.length !== 1) return undefined
  const [span] = only.children
  return span?.type === 'inlineCode' ? span.value : undefined
}
