import type {RootContent} from 'mdast'
import {toString as toText} from 'mdast-util-to-string'
import {nearest} from '../../diagnostics/nearest.ts'
import {report} from '../../diagnostics/source-file.ts'
import {compilers} from '../../kinds/compilers.ts'
import {type Kind, kinds} from '../../kinds/kinds.ts'
import type {SectionName} from '../../kinds/shared/parser.ts'
import {placeOf} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import type {Block, Section} from '../../markdown/sections.ts'
import {reportNestedSections} from './layout/nested-sections.ts'

/** The sections that every question may have. */
const guidanceNames = ['Hint', 'Solution', 'Quick check', 'Common mistakes'] as const

type GuidanceName = (typeof guidanceNames)[number]
type Name = GuidanceName | 'Proof' | SectionName

const commonNames = [...guidanceNames, 'Proof'] as const

/** The names of the sections that only some kinds have, each once. */
const sectionNames: readonly SectionName[] = [
  ...new Set(kinds.flatMap((kind): readonly SectionName[] => compilers[kind].sections)),
]

/** All section names. */
export const sectionTitles: readonly Name[] = [...commonNames, ...sectionNames]

export type GuidanceSections = ReadonlyMap<GuidanceName, readonly Section[]>

export interface SortedSections {
  /** Only hints may occur several times. */
  readonly guidance: GuidanceSections
  readonly own: ReadonlyMap<SectionName, Section>
  readonly proof: Section | undefined
}

/**
 * The sections of a block that belong to kinds, including nearly matching names; they reveal the kind of a question.
 */
export function findKindSections({sections}: Block): Map<SectionName, Section> {
  const found = new Map<SectionName, Section>()
  for (const section of sections) {
    const title = toTitle(section)
    if (findName(title, commonNames)) continue
    const name = findName(title, sectionNames) ?? nearest(title, sectionNames)
    // An exact name takes precedence over a misspelt one.
    if (name && (!found.has(name) || findName(title, sectionNames))) found.set(name, section)
  }
  return found
}

/**
 * The sections of a block by name. Reports unknown, empty, repeated and missing ones. A misspelt section is still
 * read, so that one typo gives one diagnostic.
 */
export function sortSections(
  context: ContentContext,
  block: Block,
  {kind, stray}: {readonly kind: Kind; readonly stray: Section | undefined},
): SortedSections {
  const {source} = context
  const expected: readonly Name[] = [...compilers[kind].sections, ...commonNames]
  const found = new Map<Name, Section[]>()
  for (const section of block.sections) {
    const title = toTitle(section)
    const name = findName(title, expected)
    const place = placeOf(section.heading)
    const guess = name ?? guessName(block, title, expected)
    const [first] = (name && found.get(name)) ?? []
    if (!name) reportUnknown(context, section, {title, expected, guess})
    if (name && section.children.length === 0) report(source, 'section/empty', {name}, place)
    else if (name && name !== 'Hint' && first) reportRepeated(context, section, {name, first})
    else if (guess && (name || !isGuidance(guess))) found.set(guess, [...(found.get(guess) ?? []), section])
    else if (section !== stray) toRichText(context, section.children)
  }
  reportNested(context, found)
  reportMissing(context, block, {kind, found})
  return {
    guidance: new Map(guidanceNames.map((name) => [name, found.get(name) ?? []])),
    own: new Map(
      compilers[kind].sections.flatMap((name: SectionName) => {
        const [section] = found.get(name) ?? []
        return section ? [[name, section]] : []
      }),
    ),
    proof: found.get('Proof')?.[0],
  }
}

function reportNested({source}: ContentContext, found: ReadonlyMap<Name, readonly Section[]>): void {
  for (const name of guidanceNames)
    reportNestedSections(source, name, {inside: found.get(name) ?? [], names: guidanceNames})
}

function reportRepeated(
  context: ContentContext,
  {heading, children}: Section,
  {name, first}: {name: Name; first: Section},
): void {
  const {source} = context
  const related = [{message: 'the first one', file: source.path, place: placeOf(first.heading)}]
  report(source, 'section/repeated', {name}, placeOf(heading), {related})
  // The fences of a proof have no attributes after their language.
  if (name !== 'Proof') toRichText(context, children)
}

/** Reports a missing required section; an empty one was already reported. */
function reportMissing(
  {source}: ContentContext,
  {heading, sections}: Block,
  {kind, found}: {readonly kind: Kind; readonly found: ReadonlyMap<Name, unknown>},
): void {
  const {
    sections: [name],
    sectionIsOptional,
  } = compilers[kind]
  if (name === undefined || sectionIsOptional || found.has(name)) return
  if (sections.some((section) => findName(toTitle(section), [name]))) return
  report(source, 'section/missing', {name, kind}, placeOf(heading))
}

const toTitle = ({heading}: Section): string => toText(heading).trim().replace(/\s+/g, ' ')

function findName<N extends string>(title: string, names: readonly N[]): N | undefined {
  return names.find((name) => name.toLowerCase() === title.toLowerCase())
}

const isGuidance = (name: Name): boolean => guidanceNames.some((guidance) => guidance === name)

/** The name that a misspelt section was meant to have, if no other is possible. */
function guessName({sections}: Block, title: string, expected: readonly Name[]): Name | undefined {
  const close = nearest(title, expected)
  if (close === undefined || close === 'Hint') return close
  const like = sections.filter((section) => nearest(toTitle(section), expected) === close)
  return like.length === 1 ? close : undefined
}

function reportUnknown(
  {source}: ContentContext,
  {heading}: Section,
  {title, expected, guess}: {title: string; expected: readonly Name[]; guess: Name | undefined},
): void {
  const place = placeOf(heading)
  const isOneLine = place.start.line === place.end.line
  const fix =
    guess && isOneLine ? {title: `Rename to \`${guess}\``, edits: [{place, text: `## ${guess}`}]} : undefined
  report(source, 'section/unknown', {name: title, nearest: nearest(title, expected), expected}, place, {fix})
}

/**
 * A section with an unknown name, such as `## Options`, that has options while the lead has none. It is read as the
 * end of the lead, so that one slip gives one diagnostic.
 */
export function strayOptions(
  {lead, sections}: Block,
  hasOptions: (nodes: readonly RootContent[]) => boolean,
): Section | undefined {
  if (hasOptions(lead)) return undefined
  const names = [...commonNames, ...sectionNames]
  return sections.find(
    (section) => nearest(toTitle(section), names) === undefined && hasOptions(section.children),
  )
}
