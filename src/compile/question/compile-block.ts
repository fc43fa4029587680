import {hasErrors} from '../../diagnostics/source-file.ts'
import {compilers} from '../../kinds/compilers.ts'
import {atKind, type Kind, kinds, type Question} from '../../kinds/kinds.ts'
import type {KindParts} from '../../kinds/shared/parser.ts'
import {toTraits} from '../../lint/traits.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import type {Block} from '../../markdown/sections.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import type {QuestionProof} from '../../proof/plan.ts'
import type {BankConfig} from '../bank/bank-config.ts'
import type {QuestionIds, QuestionSummary} from '../file/compiled-file.ts'
import {lintQuestion} from '../lint/lint-question.ts'
import {parseGuidance} from './guidance.ts'
import {reportHintLeaks} from './hint-leaks.ts'
import {planProof} from './plan-proof.ts'
import type {QuestionFields} from './question-fields.ts'
import {toQuestionHeader} from './question-header.ts'
import {summarise} from './question-summary.ts'
import {listMentions, readProof} from './read-proof.ts'
import {readSources} from './read-sources.ts'
import {testKey} from './self-test.ts'
import {findKindSections, sortSections, strayOptions} from './sort-sections.ts'
import {readSlug, readTitle} from './title.ts'

export interface BlockOptions {
  /** The front matter, overridden by the block's own fields; absent if either is unreadable. */
  readonly fields: Fields | undefined
  readonly read: (fields: Fields, kind: Kind) => QuestionFields | undefined
  /** Whether the file holds several questions. */
  readonly several: boolean
  /** Ids that headings of the file have, or that fixes have offered. */
  readonly taken: Set<string>
  /** The available environments; absent if none are configured. */
  readonly environments: BankConfig['environments']
  readonly patterns: PatternEngine | undefined
  /** Whether to lint the question and list its traits. */
  readonly lint: boolean
  /** How many diagnostics the file had before the block. */
  readonly diagnosticsBefore: number
}

interface CompiledBlock {
  readonly question?: Question
  readonly proof?: QuestionProof
  readonly summary?: QuestionSummary
  readonly madeIds?: QuestionIds
}

/** Compiles one question. Every stage runs whatever the others found, so that all problems are reported at once. */
export function compileBlock(context: ContentContext, block: Block, options: BlockOptions): CompiledBlock {
  const {source} = context
  const stray = strayOptions(block, (lead) => compilers.choice.recognise({lead, sections: new Map()}))
  const lead = [...block.lead, ...(stray?.children ?? [])]
  const stated = readStatedKind(options.fields)
  const kind = stated ?? guessKind({lead, sections: findKindSections(block)})
  const fields = options.fields && options.read(options.fields, kind)
  const {title, attributes, place} = readTitle(context, block)
  const {guidance: guidanceSections, own, proof: section} = sortSections(context, block, {kind, stray})
  const draft = atKind(compilers, {kind}).parse(context, {
    heading: block.heading,
    lead,
    sections: own,
    fields: fields ?? {},
    isKindStated: stated !== undefined,
    placeOfField: (name) => options.fields?.places.get(name) ?? place,
    patterns: options.patterns,
  })
  const stem = toRichText(context, draft.stem, {blanks: draft.blanks})
  const {places} = options.fields ?? {}
  const sources = readSources(context, fields?.source, (at) => places?.get(`source.${at}`) ?? place)
  const {guidance, hints} = parseGuidance(context, guidanceSections, sources)
  const proofBlock = section && readProof(context, section)
  const slug = options.several
    ? readSlug(source, {attributes, title, block, taken: options.taken})
    : undefined
  if (!fields || (options.several && slug === undefined)) return {}

  const header = toQuestionHeader(source, fields, {slug, title, stem, hintCount: hints.length})
  const summary = summarise(header, draft, {slug, place, fields: options.fields})
  if (hasErrors(source, options.diagnosticsBefore)) return {summary}
  // A question of a kind consists of the header, the kind's own fields and the guidance.
  const question = {...header, ...draft.own, ...guidance} as Question
  testKey(source, question, {places: draft.places, heading: place, patterns: options.patterns})
  reportHintLeaks(source, question, hints)
  const proof = planProof(source, question, {
    block: proofBlock,
    placeOf: (path) => draft.places.get(path) ?? draft.places.get('') ?? place,
    labelOf: (id) => draft.labels?.get(id) ?? id,
    place,
    environments: options.environments,
  })
  if (hasErrors(source, options.diagnosticsBefore)) return {summary}
  const traits = options.lint ? toTraits(question) : undefined
  const limitPlace = options.fields?.places.get('timeLimit')
  if (traits)
    lintQuestion(source, question, {traits, places: draft.places, fields: options.fields, heading: place})
  const madeIds = {ids: draft.madeIds ?? [], mentions: proofBlock ? listMentions(source, proofBlock) : []}
  return {
    question,
    ...(proof && {proof}),
    summary: {...summary, ...(traits && {traits}), ...(limitPlace && {limitPlace})},
    madeIds,
  }
}

/** The kind named in the front matter, read ahead of the other fields because they depend on it. */
function readStatedKind(fields: Fields | undefined): Kind | undefined {
  return kinds.find((kind) => kind === fields?.values['kind'])
}

/** Without any sign of its kind, a question is a choice whose options are missing. */
function guessKind(parts: KindParts): Kind {
  return kinds.find((kind) => compilers[kind].recognise(parts)) ?? 'choice'
}
