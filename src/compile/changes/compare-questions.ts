import {type CommonFields, toCommonFields} from '../../fields/common-fields.ts'
import {atKind, type Kind, type Question} from '../../kinds/kinds.ts'
import {keySides} from '../../kinds/sides.ts'
import {toProse} from '../../markdown/rich-text/prose.ts'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import {findFormerIds, isExplanation} from './comparable.ts'
import {compareKeys, type KeyChange} from './compare-keys.ts'
import {listParts} from './parts.ts'

/** What a change of a question means to learners and to stored responses. */
export type QuestionChange =
  | KeyChange
  /** Ids that mean another part now, or none: stored responses with them are no longer what learners chose. */
  | {readonly type: 'ids'; readonly moved: readonly string[]}
  | {readonly type: 'kind'; readonly before: Kind; readonly after: Kind}
  /** Texts of options and other parts. */
  | {readonly type: 'option-set'; readonly added: readonly string[]; readonly removed: readonly string[]}
  | {readonly type: 'code'}
  | {readonly type: 'stem'}
  /** Only letter case, punctuation, spacing or markup of the stem or the options. */
  | {readonly type: 'wording'}
  /** Rationales, hints, the solution, the quick check, common mistakes or sources. */
  | {readonly type: 'guidance'}
  | {readonly type: 'fields'; readonly names: readonly string[]}
  | {readonly type: 'proof'}

/** A question, and its proof as comparable text. */
export interface ComparedVersion {
  readonly question: Question
  readonly proof?: string | undefined
  /** What its pattern shows with it: a sentence may move there from the stem. */
  readonly given?: RichText | undefined
}

/** What changed between two versions of a question, the gravest first. */
export function compareQuestions(
  earlier: ComparedVersion,
  later: ComparedVersion,
  patterns?: PatternEngine,
): readonly QuestionChange[] {
  const {question: before, proof: proofBefore} = earlier
  const {question: after, proof: proofAfter} = later
  const key = before.kind === after.kind ? compareKeys(before, after, patterns) : undefined
  const moved = before.kind === after.kind ? findMovedIds(before, after) : []
  const names = findChangedFields(before, after)
  const parts = compareParts(before, after)
  const isOtherStem = fold(toAsked(earlier)) !== fold(toAsked(later))
  const isOtherCode = codeOf(before) !== codeOf(after)
  const isReworded = !isOtherStem && !isOtherCode && toShown(earlier) !== toShown(later)
  return [
    ...(before.kind === after.kind ? [] : [{type: 'kind', before: before.kind, after: after.kind} as const]),
    ...(key ? [key] : []),
    ...(moved.length > 0 ? [{type: 'ids', moved} as const] : []),
    ...(parts.added.length + parts.removed.length > 0
      ? [{type: 'option-set', added: parts.added, removed: parts.removed} as const]
      : []),
    ...(isOtherCode ? [{type: 'code'} as const] : []),
    ...(isOtherStem ? [{type: 'stem'} as const] : []),
    ...(isReworded || parts.isReworded ? [{type: 'wording'} as const] : []),
    ...(toExplanations(before) === toExplanations(after) ? [] : [{type: 'guidance'} as const]),
    ...(names.length > 0 ? [{type: 'fields', names} as const] : []),
    ...(proofBefore === proofAfter ? [] : [{type: 'proof'} as const]),
  ]
}

/** Ids whose text has another id now, which `formerly` does not tell. */
function findMovedIds(before: Question, after: Question): readonly string[] {
  const former = findFormerIds(after)
  const later = listParts(after)
  const moved = listParts(before).flatMap(({id, text}) => {
    const equal = later.filter((part) => part.text === text)
    const isKept = equal.some((part) => part.id === id || former.get(id) === part.id)
    return equal.length === 0 || isKept ? [] : [id]
  })
  return [...new Set(moved)]
}

function compareParts(before: Question, after: Question) {
  const [earlier, later] = [listParts(before), listParts(after)].map((parts) => parts.map(({text}) => text))
  const gone = (earlier ?? []).filter((text) => !later?.includes(text))
  const come = (later ?? []).filter((text) => !earlier?.includes(text))
  const removed = gone.filter((text) => !come.some((other) => fold(other) === fold(text)))
  const added = come.filter((text) => !gone.some((other) => fold(other) === fold(text)))
  return {added, removed, isReworded: gone.length > removed.length}
}

function findChangedFields(before: Question, after: Question): readonly string[] {
  const [earlier, later] = [toCommonFields(before), toCommonFields(after)]
  // Both are objects of common fields only.
  const names = [...new Set([...Object.keys(earlier), ...Object.keys(later)])] as (keyof CommonFields)[]
  return names.filter(
    (name) => name !== 'revision' && JSON.stringify(earlier[name]) !== JSON.stringify(later[name]),
  )
}

function toExplanations(question: Question): string {
  const key: unknown = atKind(keySides, question).toKey(question)
  return JSON.stringify(listExplanations(key))
}

/** Also those of parts, such as the blanks of a cloze. */
function listExplanations(key: unknown): unknown[] {
  if (typeof key !== 'object' || key === null) return []
  return Object.entries(key).flatMap(([name, value]) => {
    if (!isExplanation(name)) return listExplanations(value)
    // Ids of options in the rationales are compared with the options.
    return [name === 'rationales' ? [name, Object.values(value).map(textOf).sort()] : [name, value]]
  })
}

const textOf = (value: unknown): string => JSON.stringify(value)
const listAsked = ({question: {title, stem}, given}: ComparedVersion): RichText[] =>
  given ? [title, given, stem] : [title, stem]
const toAsked = (version: ComparedVersion): string =>
  listAsked(version)
    .map((text) => toProse(text, 'keep'))
    .join(' ')
const toShown = (version: ComparedVersion): string =>
  listAsked(version)
    .map(({html}) => html)
    .join('\n')
const codeOf = ({stem}: {readonly stem: RichText}): string =>
  JSON.stringify((stem.code ?? []).map(({lines}) => lines))

/** Without letter case, punctuation and spacing; signs alone stay, because they are all there is. */
function fold(text: string): string {
  const folded = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return folded === '' ? text.trim() : folded
}
