import {parsers, recognisers} from '../kinds/parsers.ts'
import {kinds, type Question} from '../kinds/types.ts'
import type {ContentContext} from '../markdown/check-nodes.ts'
import type {Block} from '../markdown/sections.ts'
import {hasErrors} from '../markdown/source-file.ts'
import {toRichText} from '../markdown/to-rich-text.ts'
import type {Fields} from '../markdown/yaml.ts'
import type {QuestionSummary} from './compiled-file.ts'
import {parseGuidance} from './guidance.ts'
import {reportHintLeaks} from './hint-leaks.ts'
import {toFace} from './question-face.ts'
import type {QuestionFields} from './question-fields.ts'
import {summarise} from './question-summary.ts'
import {testKey} from './self-test.ts'
import {sortSections} from './sort-sections.ts'
import {readSlug, readTitle} from './title.ts'

export interface BlockOptions {
  /** The front matter with the block's own fields over it; absent where either could not be read. */
  readonly fields: Fields | undefined
  readonly read: (fields: Fields) => QuestionFields | undefined
  /** Whether the file holds several questions. */
  readonly several: boolean
  /** Ids that headings of the file have, or have been offered. */
  readonly taken: Set<string>
  /** How many diagnostics the file had before the block. */
  readonly told: number
}

interface CompiledBlock {
  readonly question?: Question
  readonly summary?: QuestionSummary
}

/** Compiles one question. Every stage runs whatever the others found, so that all faults are told at once. */
export function compileBlock(context: ContentContext, block: Block, options: BlockOptions): CompiledBlock {
  const {source} = context
  const fields = options.fields && options.read(options.fields)
  const {title, attributes, place} = readTitle(context, block)
  const {lead, sections} = sortSections(context, block)
  const kind = fields?.kind ?? kinds.find((kind) => recognisers[kind](lead)) ?? 'choice'
  const draft = parsers[kind](context, {heading: block.heading, lead})
  const stem = toRichText(context, draft.stem)
  const {guidance, hints} = parseGuidance(context, sections)
  const slug = options.several
    ? readSlug(source, {attributes, title, block, taken: options.taken})
    : undefined
  if (!fields || (options.several && slug === undefined)) return {}

  const face = toFace(source, fields, {slug, title, stem, hintCount: hints.length})
  const summary = summarise(face, draft, {slug, place, fields: options.fields})
  if (hasErrors(source, options.told)) return {summary}
  const question: Question = {...face, ...draft.own, ...guidance}
  testKey(source, question, {places: draft.places, heading: place})
  reportHintLeaks(source, question, hints)
  return hasErrors(source, options.told) ? {summary} : {question, summary}
}
