import type {Concept} from '../../bank/bank-data.ts'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {hasErrors, report, type SourceFile} from '../../diagnostics/source-file.ts'
import {toLanguage} from '../../fields/language.ts'
import {readFields} from '../../fields/read-fields.ts'
import {toGivenTraits} from '../../lint/given-traits.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {readInlineValue} from '../../markdown/rich-text/inline-value.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {toInlineRichText, toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import type {Outline, Section} from '../../markdown/sections.ts'
import {takeAttributes} from '../../markdown/trailing-attributes.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'
import type {BankConfig} from '../bank/bank-config.ts'
import type {PatternDraft, PatternSummary} from '../file/compiled-file.ts'
import {readFrontMatter} from '../file/front-matter.ts'
import {folderOf} from '../file/path-id.ts'
import {readIgnored} from '../file/read-ignored.ts'
import {reportUnreviewed} from '../file/report-unreviewed.ts'
import {toAnchor} from '../file/slug.ts'
import {type PatternFields, patternFields} from './pattern-fields.ts'

export interface CompiledPattern {
  readonly pattern?: {readonly summary: PatternSummary; readonly draft?: PatternDraft}
}

/** Compiles `pattern.md`: fields, an introduction, and the concepts in level-2 sections. */
export function compilePattern(
  context: ContentContext,
  outline: Outline,
  config: BankConfig,
): CompiledPattern {
  const {source} = context
  const frontMatter = readFrontMatter(source, outline)
  const {fields: found, ignored = []} = frontMatter ? readIgnored(source, frontMatter) : {}
  context.ignored.push(...ignored)
  if (found) reportUnreviewed(source, found)
  const fields = found && readFields(source, found, findSchema(config))
  for (const {heading} of outline.blocks) report(source, 'pattern/level-1-heading', {}, placeOf(heading))
  const sections = [...outline.sections, ...outline.blocks.flatMap(({sections}) => sections)]
  const lead = [...outline.lead, ...outline.blocks.flatMap(({lead}) => lead)]
  const given = found && fields?.given !== undefined ? readGiven(context, found, fields.given) : undefined
  const introduction = lead.length > 0 ? toRichText(context, lead) : undefined
  const concepts = sections.map((section) => toConcept(context, section))
  reportDuplicateIds(source, sections, concepts)
  if (sections.length === 0) {
    const end = found
      ? placeOfNodes(outline.frontMatter ? [outline.frontMatter] : []).end
      : {line: 1, column: 1}
    report(source, 'pattern/no-concepts', {}, placeAt(end.line, end.column, 0))
  }
  if (!found || !fields) return {}

  const summary = toSummary(source, found, fields, {concepts, given})
  if (hasErrors(source)) return {pattern: {summary}}
  return {pattern: {summary, draft: toDraft(summary.id, fields, {introduction, concepts, given})}}
}

interface PatternContents {
  readonly introduction?: RichText | undefined
  readonly concepts: readonly Concept[]
  readonly given: RichText | undefined
}

function toSummary(
  {path}: SourceFile,
  found: Fields,
  {track, requires, tags, environments}: PatternFields,
  {concepts, given}: PatternContents,
): PatternSummary {
  const {places, place} = found
  return {
    id: folderOf(path),
    place: places.get('title') ?? place,
    track: {name: track, place: places.get('track') ?? place},
    requires: requires.map((name, index) => ({name, place: places.get(`requires.${index}`) ?? place})),
    concepts: concepts.map((concept) => concept.id),
    tags,
    ...(environments && {environments}),
    ...(given && {given: toGivenTraits(given)}),
  }
}

function toDraft(
  id: string,
  fields: PatternFields,
  {introduction, concepts, given}: PatternContents,
): PatternDraft {
  const {title, track, minutes, summary, badge, requires, tags, licence} = fields
  return {
    ...{id, title, track, minutes, summary},
    ...(given && {given}),
    ...(badge !== undefined && {badge}),
    ...{requires, tags},
    ...(licence !== undefined && {licence}),
    ...toLanguage(fields),
    ...(introduction && {introduction}),
    concepts,
  }
}

function readGiven(context: ContentContext, {places, place}: Fields, value: string): RichText | undefined {
  return readInlineValue(context, value, {field: 'given', place: places.get('given') ?? place})
}

const schemas = new WeakMap<BankConfig, ReturnType<typeof patternFields>>()

/** Caches the schema: making it costs more than using it, and a bank has one configuration. */
function findSchema(config: BankConfig): ReturnType<typeof patternFields> {
  const schema =
    schemas.get(config) ??
    patternFields(
      config.tags,
      config.environments?.map(({name}) => name),
    )
  schemas.set(config, schema)
  return schema
}

/** Reports concepts with the same id: a link could not tell them apart. */
function reportDuplicateIds(
  source: SourceFile,
  sections: readonly Section[],
  concepts: readonly Concept[],
): void {
  const seen = new Map<string, Place>()
  for (const [index, {heading}] of sections.entries()) {
    const id = concepts[index]?.id ?? ''
    const place = placeOf(heading)
    const first = seen.get(id)
    const related = first && [{message: 'the other one', file: source.path, place: first}]
    if (related) report(source, 'id/collision', {id}, place, {related})
    else seen.set(id, place)
  }
}

function toConcept(context: ContentContext, {heading, children}: Section): Concept {
  const {source} = context
  const taken = takeAttributes(source, heading.children, [])
  const title = toInlineRichText(context, [{type: 'paragraph', children: taken.children}])
  if (children.length === 0) report(source, 'section/empty', {name: title.text}, placeOf(heading))
  return {id: taken.attributes?.id ?? toAnchor(title.text), title, content: toRichText(context, children)}
}
