import type {RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {nearest} from '../diagnostics/nearest.ts'
import {recognisers} from '../kinds/parsers.ts'
import {kinds} from '../kinds/types.ts'
import type {ContentContext} from '../markdown/check-nodes.ts'
import {placeOf} from '../markdown/node-place.ts'
import type {Block, Section} from '../markdown/sections.ts'
import {report} from '../markdown/source-file.ts'
import {toRichText} from '../markdown/to-rich-text.ts'

const names = {
  hint: 'Hint',
  solution: 'Solution',
  'quick check': 'Quick check',
  'common mistakes': 'Common mistakes',
} as const

type SectionName = keyof typeof names

export type SortedSections = Readonly<Record<SectionName, readonly Section[]>>

/**
 * The sections of a block by name, and its lead. Reports unknown, empty and repeated ones.
 * Options below a heading of their own, such as `## Options`, are read as part of the lead, so that one slip is one fault.
 */
export function sortSections(
  context: ContentContext,
  block: Block,
): {lead: readonly RootContent[]; sections: SortedSections} {
  const {source} = context
  const found: Record<SectionName, Section[]> = {
    hint: [],
    solution: [],
    'quick check': [],
    'common mistakes': [],
  }
  const lead = [...block.lead]
  for (const section of block.sections) {
    const title = toText(section.heading).trim()
    const name = title.toLowerCase().replace(/\s+/g, ' ')
    const place = placeOf(section.heading)
    const [first] = isSectionName(name) ? found[name] : []
    if (!isSectionName(name)) {
      reportUnknown(context, block, section, title)
      if (!hasOptions(lead) && hasOptions(section.children)) lead.push(...section.children)
      else toRichText(context, section.children)
    } else if (section.children.length === 0) report(source, 'section/empty', {name: names[name]}, place)
    else if (name !== 'hint' && first) {
      const related = [{message: 'the first one', file: source.path, place: placeOf(first.heading)}]
      report(source, 'section/repeated', {name: names[name]}, place, {related})
      toRichText(context, section.children)
    } else found[name].push(section)
  }
  return {lead, sections: found}
}

function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(names, name)
}

function hasOptions(nodes: readonly RootContent[]): boolean {
  return kinds.some((kind) => recognisers[kind](nodes))
}

function reportUnknown({source}: ContentContext, block: Block, {heading}: Section, title: string): void {
  const place = placeOf(heading)
  const expected = Object.values(names)
  const close = nearest(title, expected)
  const isOneLine = place.start.line === place.end.line
  const isFree = close !== undefined && (close === names.hint || namedLike(block, close) === 1)
  const fix =
    isFree && isOneLine ? {title: `Rename to \`${close}\``, edits: [{place, text: `## ${close}`}]} : undefined
  report(source, 'section/unknown', {name: title, nearest: close, expected}, place, {fix})
}

/** How many sections have this name or come near it; of all but hints there may be only one. */
function namedLike({sections}: Block, name: string): number {
  const expected = Object.values(names)
  return sections.filter(({heading}) => nearest(toText(heading), expected) === name).length
}
