import type {Concept} from '../../bank/bank-data.ts'
import type {Place} from '../../diagnostics/diagnostic.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {hasErrors, report, type SourceFile} from '../../diagnostics/source-file.ts'
import {toLanguage} from '../../fields/language.ts'
import {readFields} from '../../fields/read-fields.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {toInlineRichText, toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import type {Outline, Section} from '../../markdown/sections.ts'
import {takeAttributes} from '../../markdown/trailing-attributes.ts'
import type {BankConfig} from '../bank/bank-config.ts'
import type {PatternDraft, PatternSummary} from '../file/compiled-file.ts'
import {readFrontMatter} from '../file/front-matter.ts'
import {folderOf} from '../file/path-id.ts'
import {readIgnored} from '../file/read-ignored.ts'
import {reportUnreviewed} from '../file/report-unreviewed.ts'
import {toAnchor} from '../file/slug.ts'
import {patternFields} from './pattern-fields.ts'

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

  const id = folderOf(source.path)
  const {requires, track, badge, ...rest} = fields
  const summary: PatternSummary = {
    id,
    place: found.places.get('title') ?? found.place,
    track: {name: track, place: found.places.get('track') ?? found.place},
    requires: requires.map((name, index) => ({
      name,
      place: found.places.get(`requires.${index}`) ?? found.place,
    })),
    concepts: concepts.map((concept) => concept.id),
    tags: fields.tags,
    ...(fields.environments && {environments: fields.environments}),
  }
  if (hasErrors(source)) return {pattern: {summary}}
  const draft: PatternDraft = {
    id,
    title: rest.title,
    track,
    minutes: rest.minutes,
    summary: rest.summary,
    ...(badge !== undefined && {badge}),
    requires,
    tags: rest.tags,
    ...(rest.licence !== undefined && {licence: rest.licence}),
    ...toLanguage(rest),
    ...(introduction && {introduction}),
    concepts,
  }
  return {pattern: {summary, draft}}
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
