import {toString as toText} from 'mdast-util-to-string'
import type {Place} from '../diagnostics/diagnostic.ts'
import {placeAt} from '../diagnostics/place.ts'
import {giveaways} from '../kinds/giveaways.ts'
import type {Draft} from '../kinds/parser.ts'
import {parsers, recognisers} from '../kinds/parsers.ts'
import type {QuestionFace} from '../kinds/question.ts'
import {schemas} from '../kinds/schemas.ts'
import {type Kind, kinds, type Question} from '../kinds/types.ts'
import type {Attributes} from '../markdown/attributes.ts'
import type {ContentContext} from '../markdown/check-nodes.ts'
import {placeOf} from '../markdown/node-place.ts'
import type {RichText} from '../markdown/rich-text.ts'
import type {Block} from '../markdown/sections.ts'
import {hasErrors, report, type SourceFile} from '../markdown/source-file.ts'
import {toInlineRichText, toRichText} from '../markdown/to-rich-text.ts'
import {takeAttributes} from '../markdown/trailing-attributes.ts'
import type {Fields} from '../markdown/yaml.ts'
import type {QuestionSummary} from './compiled-file.ts'
import {type PlacedHint, parseGuidance} from './guidance.ts'
import {folderOf, stemOf} from './path-id.ts'
import type {QuestionFields, questionFields} from './question-fields.ts'
import {readFields} from './read-fields.ts'
import {testKey} from './self-test.ts'
import {toSlug} from './slug.ts'

export interface BlockOptions {
  /** The front matter with the block's own fields over it; absent where either could not be read. */
  readonly fields: Fields | undefined
  readonly schema: ReturnType<typeof questionFields>
  /** Whether the file holds several questions. */
  readonly several: boolean
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
  const fields = options.fields && readFields(source, options.fields, options.schema)
  const {title, attributes, place} = readTitle(context, block)
  const kind = fields?.kind ?? kinds.find((kind) => recognisers[kind](block)) ?? 'choice'
  const draft = parsers[kind](context, block)
  const stem = toRichText(context, draft.stem)
  const {guidance, hints} = parseGuidance(context, block.sections)
  const slug = options.several ? readSlug(source, attributes, title, block) : undefined
  if (!fields || (options.several && slug === undefined)) return {}

  const face = toFace(source, fields, {slug, title, stem, hintCount: hints.length})
  const summary = summarise(face, draft, {slug, place, fields: options.fields})
  if (hasErrors(source, options.told)) return {summary}
  const question = toQuestion(source, {...face, ...draft.own, ...guidance}, draft.places, place)
  if (!question) return {summary}
  testKey(source, question, draft.places)
  reportLeaks(source, question, hints)
  return hasErrors(source, options.told) ? {summary} : {question, summary}
}

function readTitle(
  context: ContentContext,
  {heading, lead}: Block,
): {title: RichText; attributes?: Attributes; place: Place} {
  const {source} = context
  if (!heading.position) {
    const start = lead[0] ? placeOf(lead[0]).start : {line: 1, column: 1}
    return {title: {text: '', html: ''}, place: placeAt(start.line, start.column, 0)}
  }
  const place = placeOf(heading)
  const {children, attributes} = takeAttributes(source, heading.children, [])
  const title = toInlineRichText(context, children.length > 0 ? [{type: 'paragraph', children}] : [])
  if (title.text.trim() === '') report(source, 'question/empty-title', {}, place)
  return {title, ...(attributes && {attributes}), place}
}

function readSlug(
  source: SourceFile,
  attributes: Attributes | undefined,
  title: RichText,
  {heading}: Block,
): string | undefined {
  if (attributes?.id !== undefined) return attributes.id
  const place = placeOf(heading)
  const slug = toSlug(title.text)
  const last = heading.children.at(-1)
  const end = last ? placeOf(last).end : place.end
  const at = {start: end, end}
  const fix = {title: `Name it \`${slug}\``, edits: [{place: at, text: ` {#${slug}}`}]}
  report(source, 'id/no-slug', {nearest: slug}, place, {fix})
  return undefined
}

function toFace(
  {path}: SourceFile,
  fields: QuestionFields,
  {
    slug,
    title,
    stem,
    hintCount,
  }: {slug: string | undefined; title: RichText; stem: RichText; hintCount: number},
): QuestionFace {
  const pattern = folderOf(path)
  const name = fields.id ?? stemOf(path)
  const inPattern = (id: string) => (pattern === '' ? id : `${pattern}/${id}`)
  const formerly = fields.formerly.map((id) => (id.includes('/') ? id : inPattern(id)))
  return {
    id: slug === undefined ? inPattern(name) : `${inPattern(name)}#${slug}`,
    ...(formerly.length > 0 && {formerly}),
    pattern,
    category: fields.category,
    difficulty: fields.difficulty,
    ...(fields.level !== undefined && {level: fields.level}),
    sets: fields.sets,
    ...(fields.timeLimit !== undefined && {timeLimit: fields.timeLimit}),
    ...(fields.attempts !== undefined && {attempts: fields.attempts}),
    tags: fields.tags,
    title,
    stem,
    hintCount,
  }
}

function summarise(
  face: QuestionFace,
  draft: Draft<Kind>,
  {slug, place, fields}: {slug: string | undefined; place: Place; fields: Fields | undefined},
): QuestionSummary {
  return {
    id: face.id,
    ...(slug !== undefined && {slug}),
    place: fields?.places.get('id') ?? place,
    formerly: (face.formerly ?? []).map((name, index) => ({
      name,
      place: fields?.places.get(`formerly.${index}`) ?? place,
    })),
    fingerprint: fingerprintOf(face, draft),
    category: face.category,
    ...(face.level !== undefined && {level: face.level}),
    tags: face.tags,
  }
}

/** What a learner sees, as one text without regard to case and spacing. */
function fingerprintOf({title, stem}: QuestionFace, {own}: Draft<Kind>): string {
  const shown = [title.text, stem.text, ...own.options.map(({content}) => content.text).sort()]
  return shown.join('\n').normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The schema has the last word; what it refuses slipped past the parser, and is told at its own place. */
function toQuestion(
  source: SourceFile,
  candidate: Question,
  places: ReadonlyMap<string, Place>,
  place: Place,
): Question | undefined {
  const result = schemas[candidate.kind].safeParse(candidate)
  if (result.success) return candidate
  for (const {path, message} of result.error.issues) {
    const at = places.get(path.slice(0, 2).join('.')) ?? places.get(String(path[0])) ?? place
    report(source, 'question/invalid', {path: path.join('.'), reason: message}, at)
  }
  return undefined
}

function reportLeaks(source: SourceFile, question: Question, hints: readonly PlacedHint[]): void {
  for (const text of giveaways[question.kind](question)) {
    const wanted = text.toLowerCase().trim()
    for (const {hint, section} of hints) {
      const said = hint.text.toLowerCase().trim()
      const leaks = said === wanted || (wanted.length >= 12 && said.includes(wanted))
      if (leaks) report(source, 'hint/leaks-key', {text}, placeOf(section.children[0] ?? section.heading))
    }
  }
}

export function titleText(block: Block): string {
  return toText(block.heading)
}
