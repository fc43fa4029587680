import type {Code, Heading, RootContent} from 'mdast'
import type {IgnoredCode} from '../../diagnostics/ignored.ts'
import {placeAt} from '../../diagnostics/place.ts'
import {hasErrors, report, type SourceFile} from '../../diagnostics/source-file.ts'
import {mergeFields} from '../../fields/merge-fields.ts'
import {readFields} from '../../fields/read-fields.ts'
import type {Kind, Question} from '../../kinds/kinds.ts'
import {placeOf, placeOfNodes} from '../../markdown/node-place.ts'
import type {ContentContext} from '../../markdown/rich-text/check-nodes.ts'
import {toRichText} from '../../markdown/rich-text/to-rich-text.ts'
import type {Block, Outline} from '../../markdown/sections.ts'
import {readYaml} from '../../markdown/yaml/yaml.ts'
import type {Fields} from '../../markdown/yaml/yaml-fields.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import type {QuestionProof} from '../../proof/plan.ts'
import type {BankConfig} from '../bank/bank-config.ts'
import type {QuestionIds, QuestionSummary} from '../file/compiled-file.ts'
import {readFrontMatter} from '../file/front-matter.ts'
import {readIgnored} from '../file/read-ignored.ts'
import {reportUnreviewed} from '../file/report-unreviewed.ts'
import {compileBlock} from './compile-block.ts'
import {type QuestionFields, questionFields} from './question-fields.ts'
import {findSlugs} from './title.ts'

export interface CompiledQuestions {
  /** The number of level-1 headings, including invalid ones. */
  readonly blocks: number
  readonly questions: Question[]
  /** Each at the index of its question. */
  readonly proofs: (QuestionProof | undefined)[]
  readonly summaries: QuestionSummary[]
  /** Each at the index of its question. */
  readonly madeIds: QuestionIds[]
}

interface QuestionsOptions {
  readonly config: BankConfig
  readonly patterns: PatternEngine | undefined
  readonly lint: boolean
}

/** Compiles a file with one or several questions: front matter, then a level-1 heading for each. */
export function compileQuestions(
  context: ContentContext,
  outline: Outline,
  {config, patterns, lint}: QuestionsOptions,
): CompiledQuestions {
  const frontMatter = readFrontMatter(context.source, outline)
  const defaults = frontMatter && takeAuthorFields(context, frontMatter)
  const blocks = listBlocks(context, outline)
  const read = fieldsReader(context.source, config)
  const result: CompiledQuestions = {
    blocks: blocks.length,
    questions: [],
    proofs: [],
    summaries: [],
    madeIds: [],
  }
  const taken = findSlugs(context.source)
  const isFileSound = !hasErrors(context.source)
  for (const block of blocks) {
    const diagnosticsBefore = context.source.diagnostics.length
    const {own, rest, faulty} = takeOwnFields(context, block)
    const fields = defaults && own ? mergeFields(defaults, own) : defaults
    const compiled = compileBlock(context, rest, {
      fields: faulty ? undefined : fields,
      read,
      several: blocks.length > 1,
      environments: config.environments,
      patterns,
      lint,
      taken,
      diagnosticsBefore,
    })
    if (compiled.question && isFileSound) {
      result.questions.push(compiled.question)
      result.proofs.push(compiled.proof)
      result.madeIds.push(compiled.madeIds ?? {ids: [], mentions: []})
    }
    if (compiled.summary) result.summaries.push(compiled.summary)
  }
  return result
}

const schemas = new WeakMap<BankConfig, Map<Kind, ReturnType<typeof questionFields>>>()

/** Caches the schema: making it costs more than using it, and a bank has one configuration. */
function findSchema(config: BankConfig, kind: Kind): ReturnType<typeof questionFields> {
  const byKind = schemas.get(config) ?? new Map<Kind, ReturnType<typeof questionFields>>()
  schemas.set(config, byKind)
  const schema = byKind.get(kind) ?? questionFields(config, kind)
  byKind.set(kind, schema)
  return schema
}

/** Reads the same fields once for each kind, because file defaults apply to many questions. */
function fieldsReader(
  source: SourceFile,
  config: BankConfig,
): (fields: Fields, kind: Kind) => QuestionFields | undefined {
  const known = new Map<Fields, Map<Kind, QuestionFields | undefined>>()
  return (fields, kind) => {
    const byKind = known.get(fields) ?? new Map<Kind, QuestionFields | undefined>()
    known.set(fields, byKind)
    if (!byKind.has(kind)) byKind.set(kind, readFields(source, fields, findSchema(config, kind)))
    return byKind.get(kind)
  }
}

/**
 * The blocks of the file. Without a level-1 heading the whole file is one block, so that its other problems are found
 * too.
 */
function listBlocks(context: ContentContext, outline: Outline): readonly Block[] {
  const {source} = context
  const before: RootContent[] = [
    ...outline.lead,
    ...outline.sections.flatMap(({heading, children}) => [heading, ...children]),
  ]
  if (outline.blocks.length > 0) {
    if (before.length > 0) {
      report(source, 'question/text-before-title', {}, placeOfNodes(before))
      toRichText(context, before)
    }
    return outline.blocks
  }
  const start = before[0] ? placeOf(before[0]).start : {line: source.lines.length, column: 1}
  const place = placeAt(start.line, start.column, 0)
  report(source, 'question/no-title', {}, place)
  if (before.length === 0) return []
  const heading: Heading = {type: 'heading', depth: 1, children: []}
  return [{heading, lead: outline.lead, sections: outline.sections}]
}

/** Removes the `yaml question` fence from the top of a block; anywhere else it is misplaced. */
function takeOwnFields(
  context: ContentContext,
  block: Block,
): {own?: Fields | undefined; rest: Block; faulty: boolean} {
  const {source} = context
  const [first, ...others] = block.lead
  const own = first && isFieldsFence(first) ? first : undefined
  const lead = own ? others : block.lead
  for (const node of [...lead, ...block.sections.flatMap(({children}) => children)]) {
    if (isFieldsFence(node)) report(source, 'question/defaults-misplaced', {}, placeOf(node))
  }
  const kept = lead.filter((node) => !isFieldsFence(node))
  const sections = block.sections.map(({heading, children}) => ({
    heading,
    children: children.filter((node) => !isFieldsFence(node)),
  }))
  const rest = {heading: block.heading, lead: kept, sections}
  if (!own) return {rest, faulty: false}
  const place = placeOf(own)
  const fields = readYaml(
    source,
    own.value,
    place.start.line + 1,
    placeAt(place.start.line, place.start.column, 3),
  )
  const lines = {first: block.heading.position?.start.line ?? 1, last: lastLineOf(context, block)}
  return {own: fields && takeAuthorFields(context, fields, lines), rest, faulty: fields === undefined}
}

/** Takes out what is for authors only: reports the notes to review, and collects the codes to ignore. */
function takeAuthorFields(context: ContentContext, written: Fields, lines?: IgnoredCode['lines']): Fields {
  reportUnreviewed(context.source, written)
  const {fields, ignored} = readIgnored(context.source, written, lines)
  context.ignored.push(...ignored)
  return fields
}

/** The last line before the next question. */
function lastLineOf({source}: ContentContext, {heading, lead, sections}: Block): number {
  const nodes = [...lead, ...sections.flatMap(({heading, children}) => [heading, ...children])]
  const last = nodes.at(-1) ?? heading
  return last.position?.end.line ?? source.lines.length
}

function isFieldsFence(node: RootContent): node is Code {
  return node.type === 'code' && node.lang === 'yaml' && node.meta === 'question'
}
