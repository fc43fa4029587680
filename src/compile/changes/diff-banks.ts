import type {BankData} from '../../bank/bank-data.ts'
import type {Question} from '../../kinds/kinds.ts'
import {findSimilar} from '../../lint/find-similar.ts'
import {toTraits} from '../../lint/traits.ts'
import type {PatternEngine} from '../../matching/grade-options.ts'
import {type ComparedVersion, compareQuestions, type QuestionChange} from './compare-questions.ts'

/** How one bank became another. Lists are in the order of the banks. */
export interface BankDiff {
  /** Ids of new questions. */
  readonly added: readonly string[]
  /** Ids that nothing is found by any more. */
  readonly removed: readonly string[]
  /** Former and new ids of questions that name the former one in `formerly`. */
  readonly renamed: readonly (readonly [from: string, to: string])[]
  /** Removed and added questions that are nearly the same: `formerly` is probably missing. */
  readonly likelyRenamed: readonly (readonly [from: string, to: string])[]
  readonly changed: readonly ChangedQuestion[]
}

export interface ChangedQuestion {
  /** The id of the later version. */
  readonly id: string
  /** That of the later version. */
  readonly revision: number
  /** Whether the author raised the revision. */
  readonly isRaised: boolean
  /** The gravest first. */
  readonly changes: readonly QuestionChange[]
}

/** A bank as it is compared; without its patterns, what they show with each question is not. */
export interface ComparedBank extends Pick<BankData, 'questions'>, Partial<Pick<BankData, 'patterns'>> {}

export interface DiffOptions {
  /** Grades accepted patterns, such as `patterns` of `quizproof/patterns`. */
  readonly patterns?: PatternEngine
}

/** Compares two versions of a bank. The grader says whether a key changed. */
export function diffBanks(before: ComparedBank, after: ComparedBank, options: DiffOptions = {}): BankDiff {
  return diffVersions(toVersions(before), toVersions(after), options)
}

/** The questions of a bank, each with what its pattern shows with it. */
export function toVersions({questions, patterns = []}: ComparedBank): ComparedVersion[] {
  const givens = new Map(patterns.map(({id, given}) => [id, given]))
  return questions.map((question) => ({question, given: givens.get(question.pattern)}))
}

/** Compares questions with their proofs. */
export function diffVersions(
  before: readonly ComparedVersion[],
  after: readonly ComparedVersion[],
  {patterns}: DiffOptions = {},
): BankDiff {
  const earlier = new Map(before.map((version) => [version.question.id, version]))
  const pairs = after.map((version) => ({version, from: findFormer(version.question, earlier)}))
  const found = new Set(pairs.flatMap(({from}) => from?.question.id ?? []))
  const removed = before.filter(({question: {id}}) => !found.has(id)).map(({question}) => question)
  const added = pairs.flatMap(({version, from}) => (from ? [] : [version.question]))
  return {
    added: added.map(({id}) => id),
    removed: removed.map(({id}) => id),
    renamed: pairs.flatMap(({version: {question}, from}) =>
      from && from.question.id !== question.id ? [[from.question.id, question.id] as const] : [],
    ),
    likelyRenamed: findLikelyRenamed(removed, added),
    changed: pairs.flatMap(({version, from}): ChangedQuestion[] => {
      const changes = from ? compareQuestions(from, version, patterns) : []
      if (!from || changes.length === 0) return []
      const {id, revision = 1} = version.question
      return [{id, revision, isRaised: revision > (from.question.revision ?? 1), changes}]
    }),
  }
}

function findFormer(
  {id, formerly = []}: Question,
  earlier: ReadonlyMap<string, ComparedVersion>,
): ComparedVersion | undefined {
  const name = [id, ...formerly].find((one) => earlier.has(one))
  return name === undefined ? undefined : earlier.get(name)
}

const leastSimilar = 0.8

/** Each removed question with the most similar added one. */
function findLikelyRenamed(
  removed: readonly Question[],
  added: readonly Question[],
): readonly (readonly [string, string])[] {
  if (removed.length === 0 || added.length === 0) return []
  const sets = [...removed, ...added].map((question) => toTraits(question).shingles)
  const pairs = findSimilar(sets, leastSimilar)
    .filter(({first, second}) => first < removed.length && second >= removed.length)
    .sort((a, b) => b.similarity - a.similarity)
  const taken = new Set<number>()
  const found = pairs.flatMap(({first, second}) => {
    if (taken.has(first) || taken.has(second)) return []
    taken.add(first).add(second)
    const [from, to] = [removed[first], added[second - removed.length]]
    return from && to ? [[from.id, to.id] as const] : []
  })
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}
