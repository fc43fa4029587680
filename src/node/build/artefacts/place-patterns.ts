import type {Pattern} from '../../../bank/bank-data.ts'
import {toIndexedPattern} from '../../../bank/bank-index.ts'
import {hasContentLinks} from '../../../compile/bank/check-references.ts'
import type {LinkedBank} from '../../../compile/bank/link-bank.ts'
import {linkContent} from '../../../compile/bank/link-content.ts'
import type {FileSummary, PatternDraft} from '../../../compile/file/compiled-file.ts'
import {folderOf} from '../../../compile/file/path-id.ts'
import type {Checked} from '../../../kinds/shared/question.ts'
import {
  joinQuestion,
  parseQuestion,
  type StoredQuestion,
  type StoredUnit,
  storeQuestion,
} from '../../cache/stored-unit.ts'
import type {Chunks} from '../chunks.ts'
import {toFragments} from '../question-fragments.ts'

export interface PlacedQuestion extends StoredQuestion {
  readonly id: string
  readonly whole: Chunks
}

export interface PlacedPattern {
  readonly id: string
  /** JSON of the finished `Pattern`. */
  readonly json: string
  /** JSON of its `IndexedPattern`. */
  readonly indexed: string
  readonly questions: readonly PlacedQuestion[]
}

/** Data that is known only after all files are linked. */
export interface PlacingContext {
  readonly linked: LinkedBank
  /** By question id. */
  readonly checked: ReadonlyMap<string, Checked>
}

/** The patterns with their questions, as they are written: with links resolved, and proofs added. */
export function placePatterns(units: readonly StoredUnit[], context: PlacingContext): PlacedPattern[] {
  const questions = new Map<string, PlacedQuestion[]>()
  for (const unit of units) {
    const pattern = folderOf(unit.summary.path)
    const placed = placeQuestions(unit, context)
    const list = questions.get(pattern)
    if (list) list.push(...placed)
    else questions.set(pattern, placed)
  }
  return units.flatMap(({pattern}) => {
    if (!pattern) return []
    const draft: PatternDraft = JSON.parse(pattern.toString())
    const inside = questions.get(draft.id) ?? []
    const whole: Pattern = {
      ...linkContent(draft, context.linked.targets),
      questions: inside.map(({id}) => id),
    }
    const indexed = JSON.stringify(toIndexedPattern(whole))
    return [{id: draft.id, json: JSON.stringify(whole), indexed, questions: inside}]
  })
}

/** Resolves links to other files, in the few files that have any. */
function placeQuestions(
  {summary, questions}: StoredUnit,
  {linked, checked}: PlacingContext,
): PlacedQuestion[] {
  const hasLinks = hasContentLinks(summary.references)
  return questions.map((stored, index) => {
    const id = findId(summary, index)
    const versions = checked.get(id)
    if (!hasLinks && !versions) return {id, ...stored, whole: joinQuestion(stored)}
    const question = {...parseQuestion(stored), ...(versions && {checked: versions})}
    const placed = storeQuestion(toFragments(hasLinks ? linkContent(question, linked.targets) : question))
    return {id, ...placed, whole: joinQuestion(placed)}
  })
}

function findId({path, questions}: FileSummary, index: number): string {
  const id = questions[index]?.id
  if (id === undefined) throw new Error(`Expected a summary of question ${index} of ${path}`)
  return id
}
