import type {Code, RootContent} from 'mdast'
import type {Place} from '../../diagnostics/diagnostic.ts'
import type {ContentContext} from '../../markdown/check-nodes.ts'
import {codeBlockOf} from '../../markdown/code-block.ts'
import {placeOf} from '../../markdown/node-place.ts'
import {report} from '../../markdown/source-file.ts'
import {toRichText} from '../../markdown/to-rich-text.ts'
import type {MarkedItem} from '../../marked-list/parse-item.ts'
import {rationalesOf, readMarkedList} from '../../marked-list/read-marked-list.ts'
import {reportContent} from '../../marked-list/section-content.ts'
import type {Draft, KindBlock, KindParts} from '../parser.ts'
import {type Comparison, normaliseOutput} from './compare-output.ts'
import type {OutputMistake} from './schema.ts'

const isOutputFence = (node: RootContent | undefined): node is Code =>
  node?.type === 'code' && node.lang === 'output'

export function isOutput({sections}: KindParts): boolean {
  return sections.get('Answer')?.children.some(isOutputFence) === true
}

/** Reads an `output` fence, what the program prints, and a list of mistakes below it. */
export function parseOutput(context: ContentContext, block: KindBlock<'output'>): Draft<'output'> {
  const {source} = context
  const section = block.sections.get('Answer')
  const heading = placeOf(section?.heading ?? block.heading)
  const [first, ...rest] = section?.children ?? []
  const fence = isOutputFence(first) ? first : undefined
  if (fence) toRichText(context, [fence])
  const list = readMarkedList(context, fence ? rest : (section?.children ?? []), {
    attributes: ['credit'],
    otherwise: heading,
  })
  if (section && !fence) {
    const expected = {name: 'Answer', expected: 'an `output` fence first, with what the program prints'}
    reportContent(context, list.before, expected)
    if (list.before.length === 0) report(source, 'section/content', expected, heading)
  } else
    reportContent(context, list.before, {name: 'Answer', expected: 'a task list of mistakes below the fence'})
  const comparison = fence ? comparisonOf(context, fence) : 'exact'
  const key = normaliseOutput(fence?.value ?? '', 'exact')
  if (fence && key === '') report(source, 'output/empty', {}, placeOf(fence))
  const mistakes = list.items.flatMap((item) => readMistake(context, item))
  return {
    stem: block.lead,
    own: {
      kind: 'output',
      key,
      ...(comparison === 'near' && {comparison}),
      mistakes,
      rationales: rationalesOf(list.items),
    },
    places: new Map<string, Place>([
      ['', fence ? placeOf(fence) : heading],
      ...list.items.map(({id, place}): [string, Place] => [`mistakes.${id}`, place]),
    ]),
  }
}

/** `{near}` behind the language; the attributes themselves are told of with the fence. */
function comparisonOf({source}: ContentContext, fence: Code): Comparison {
  const silent = {...source, diagnostics: []}
  return codeBlockOf(silent, fence).attributes?.['near'] === '' ? 'near' : 'exact'
}

function readMistake({source}: ContentContext, item: MarkedItem): OutputMistake[] {
  const {id, nodes, checked, isMarked, credit, place} = item
  if (isMarked && checked) report(source, 'output/checked-mistake', {}, place)
  const text = codeIn(nodes)
  if (text === undefined) {
    if (nodes.length > 0) report(source, 'output/not-code', {}, place)
    return []
  }
  return [{id, text, ...(credit !== undefined && credit !== 0 && {credit})}]
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
