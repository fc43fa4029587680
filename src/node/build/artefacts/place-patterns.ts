import type {Pattern} from '../../../bank/bank-data.ts'
import {toIndexedPattern} from '../../../bank/bank-index.ts'
import {hasContentLinks} from '../../../compile/bank/check-references.ts'
import type {LinkedBank} from '../../../compile/bank/link-bank.ts'
import {linkContent} from '../../../compile/bank/link-content.ts'
import type {FileSummary, PatternDraft} from '../../../compile/file/compiled-file.ts'
import type {Checked} from '../../../kinds/shared/question.ts'
import {
  groupByFolder,
  joinQuestion,
  parseQuestion,
  type StoredQuestion,
  type StoredUnit,
  storeQuestion,
} from '../../cache/stored-unit.ts'
import type {Chunks} from '../chunks.ts'
import {toFragments} from '../question-fragments.ts'
import {joinEntries, type Part, type PatternEntries, type PlacedPattern} from './placed-pattern.ts'

/** The compiled files of a pattern. */
export interface PatternUnits {
  readonly id: string
  /** That of `pattern.md`. */
  readonly head: StoredUnit
  /** All units of its folder, in order. */
  readonly units: readonly StoredUnit[]
}

/** Data that is known only after all files are linked. */
export interface PlacingContext {
  readonly linked: LinkedBank
  /** By question id. */
  readonly checked: ReadonlyMap<string, Checked>
}

interface PlacedQuestion extends StoredQuestion {
  readonly id: string
}

/** The units of each pattern, in the order of the patterns. */
export function groupByPattern(units: readonly StoredUnit[]): PatternUnits[] {
  const folders = groupByFolder(units)
  return units.flatMap((head) => {
    const {pattern} = head.summary
    return pattern ? [{id: pattern.id, head, units: folders.get(pattern.id) ?? []}] : []
  })
}

export function listQuestionIds({units}: PatternUnits): string[] {
  return units.flatMap(({summary, questions}) => questions.map((_, index) => findId(summary, index)))
}

/** A pattern with its questions, as it is written. */
export function placePattern({id, head, units}: PatternUnits, context: PlacingContext): PlacedPattern {
  const questions = units.flatMap((unit) => placeQuestions(unit, context))
  const draft: PatternDraft = JSON.parse(head.pattern?.toString() ?? '')
  const whole: Pattern = {
    ...linkContent(draft, context.linked.targets),
    questions: questions.map((question) => question.id),
  }
  const pattern = [Buffer.from(JSON.stringify(whole))]
  const toEntries = (toEntry: (question: PlacedQuestion) => Chunks): PatternEntries => ({
    pattern,
    questions: joinEntries(questions.map(toEntry)),
  })
  const indexed = [Buffer.from(JSON.stringify(toIndexedPattern(whole)))]
  const lines = joinEntries(questions.map((question) => [question.indexed]))
  return {
    id,
    questions: questions.map((question) => ({id: question.id, hash: question.hash})),
    // A copy, because the index is written after all patterns, and must not keep their texts in memory.
    indexed: {pattern: indexed, questions: lines.length === 0 ? [] : [Buffer.concat(lines)]},
    entries: (part) => toEntries(entryWriters[part]),
  }
}

const entryWriters: {readonly [P in Part]: (question: PlacedQuestion) => Chunks} = {
  bank: joinQuestion,
  public: (question) => [question.public],
  keys: ({id, key}) => [Buffer.from(`${JSON.stringify(id)}:`), key],
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
    if (!hasLinks && !versions) return {...stored, id}
    const question = {...parseQuestion(stored), ...(versions && {checked: versions})}
    const placed = toFragments(hasLinks ? linkContent(question, linked.targets) : question)
    return {...storeQuestion(placed), id}
  })
}

function findId({path, questions}: FileSummary, index: number): string {
  const id = questions[index]?.id
  if (id === undefined) throw new Error(`Expected a summary of question ${index} of ${path}`)
  return id
}
