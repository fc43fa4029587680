import type {List, ListItem, Paragraph, RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {report} from '../../diagnostics/source-file.ts'
import type {Source} from '../../fields/source.ts'
import type {Guidance, Solution, SolutionStep} from '../../kinds/shared/question.ts'
import {placeOf} from '../../markdown/node-place.ts'
import {type ContentContext, reportStrayMark} from '../../markdown/rich-text/check-nodes.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {toInlineRichText, toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import type {Section} from '../../markdown/sections.ts'
import {reportNestedList} from '../../task-list/nested-list.ts'
import type {GuidanceSections} from './sort-sections.ts'

/** A hint with its heading, which locates problems found when the key is known. */
export interface PlacedHint {
  readonly hint: RichText
  readonly section: Section
}

export interface ParsedGuidance {
  readonly guidance: Guidance
  readonly hints: readonly PlacedHint[]
}

/**
 * Reads the sections that every kind of question has.
 *
 * @param source the pages named in the front matter
 */
export function parseGuidance(
  context: ContentContext,
  found: GuidanceSections,
  source: readonly Source[] | undefined,
): ParsedGuidance {
  const hints = (found.get('Hint') ?? []).map((section) => ({
    hint: toRichText(context, section.children),
    section,
  }))
  const [solution] = found.get('Solution') ?? []
  const [quickCheck] = found.get('Quick check') ?? []
  const [mistakes] = found.get('Common mistakes') ?? []
  const guidance = {
    hints: hints.map(({hint}) => hint),
    ...(solution && {solution: readSolution(context, solution)}),
    ...(quickCheck && {quickCheck: readQuickCheck(context, quickCheck)}),
    commonMistakes: mistakes ? readMistakes(context, mistakes) : [],
    ...(source && {source}),
  }
  return {guidance, hints}
}

/** The first numbered list has the steps; without one, the solution is prose. */
function readSolution(context: ContentContext, {children}: Section): Solution {
  const at = children.findIndex((node) => node.type === 'list' && node.ordered === true)
  const list = children[at]
  if (list?.type !== 'list') return {introduction: toRichText(context, children), steps: []}
  const before = children.slice(0, at)
  const after = children.slice(at + 1)
  reportSplitSteps(context, list, after)
  return {
    ...(before.length > 0 && {introduction: toRichText(context, before)}),
    steps: list.children.map((item) => readStep(context, item)),
    ...(after.length > 0 && {conclusion: toRichText(context, after)}),
  }
}

/** Code at the margin ends the list of steps, and a list that goes on its count is no step. */
function reportSplitSteps(context: ContentContext, list: List, after: readonly RootContent[]): void {
  const [code, next] = after
  const count = (list.start ?? 1) + list.children.length
  if (code?.type === 'code' && next?.type === 'list' && next.ordered && next.start === count)
    report(context.source, 'list/fence-outside', {}, placeOf(code))
}

/** `1. **Name of the step.** What is done and why.` */
function readStep(context: ContentContext, item: ListItem): SolutionStep {
  const [first, ...rest] = item.children
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || opening?.type !== 'strong')
    return {content: readItemContent(context, item)}
  const name = toText(opening)
    .trim()
    .replace(/[.:．：。]$/, '')
  const paragraph: Paragraph = {...first, children: trimStart(first.children.slice(1))}
  const nodes: RootContent[] = paragraph.children.length > 0 ? [paragraph, ...rest] : rest
  return {name, content: toInlineRichText(context, nodes)}
}

function trimStart(children: Paragraph['children']): Paragraph['children'] {
  const [first, ...rest] = children
  if (first?.type !== 'text') return children
  const value = first.value.trimStart()
  return value === '' ? rest : [{...first, value}, ...rest]
}

function readQuickCheck(context: ContentContext, {children}: Section): RichText {
  const [, second] = children
  const odd = children[0]?.type === 'paragraph' ? second : children[0]
  if (odd && odd.type !== 'html') report(context.source, 'quick-check/not-one-line', {}, placeOf(odd))
  // Headings were already reported.
  return toInlineRichText(
    context,
    children.filter(({type}) => type !== 'heading'),
  )
}

function readMistakes(context: ContentContext, {children}: Section): RichText[] {
  const lists = children.filter((node): node is List => node.type === 'list')
  const others = children.filter((node) => node.type !== 'list')
  if (others.length > 0) toRichText(context, others)
  const odd = others.find((node) => node.type !== 'html')
  if (odd) report(context.source, 'mistakes/no-list', {}, placeOf(odd))
  const items = lists.flatMap((list) => list.children)
  for (const item of items) reportNestedList(context.source, item)
  return items.map((item) => readItemContent(context, item))
}

/** The content of an item; a mark before it is misplaced. */
function readItemContent(context: ContentContext, item: ListItem): RichText {
  reportStrayMark(context.source, item)
  return toInlineRichText(context, item.children)
}
