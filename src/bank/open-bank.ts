import type {Difficulty, SetName} from '../fields/common-fields.ts'
import type {Kind, Question} from '../kinds/kinds.ts'
import type {QuestionHeader} from '../kinds/shared/question.ts'
import type {Score} from '../kinds/shared/score.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import type {
  BankData,
  BankHead,
  BankNames,
  PatternIn,
  PublicBankData,
  PublicQuestionIn,
  QuestionIn,
  Track,
} from './bank-data.ts'
import {type BankFile, expectBank} from './expect-file.ts'
import {expectFilter} from './expect-filter.ts'
import {grade} from './grade.ts'

/** Keeps questions that fit every field given; in a list, one of its values has to fit. */
export interface QuestionFilter<N extends BankNames> {
  readonly pattern?: N['pattern'] | readonly N['pattern'][]
  readonly set?: SetName | readonly SetName[]
  readonly kind?: Kind | readonly Kind[]
  readonly difficulty?: Difficulty | readonly Difficulty[]
  readonly category?: N['category'] | readonly N['category'][]
  readonly level?: N['level'] | readonly N['level'][]
  readonly tag?: N['tag'] | readonly N['tag'][]
}

/**
 * Questions, patterns and tracks, to be found by id and filtered.
 * Its functions are methods, so that a bank with names of its own may be passed on as any bank.
 */
export interface Catalogue<N extends BankNames, Q> extends BankHead {
  readonly tracks: readonly Track[]
  readonly patterns: readonly PatternIn<N>[]
  readonly questions: readonly Q[]
  /** The question of this id, or that had it before; `undefined` where there is none. */
  question(id: N['question'] | (string & {})): Q | undefined
  pattern(id: N['pattern'] | (string & {})): PatternIn<N> | undefined
  /**
   * All questions where nothing is asked for.
   *
   * @throws {TypeError} for a filter that there is not, or one whose value is neither text nor a list of texts
   */
  filter(filter?: QuestionFilter<N>): Q[]
}

/** A question that can grade responses to itself. */
export type Gradable<Q> = Q & {
  /** As `grade(question, response)`. */
  readonly grade: (response: unknown, options?: GradeOptions) => Score
}

export type Bank<N extends BankNames = BankNames> = Catalogue<N, Gradable<QuestionIn<N>>>
export type PublicBank<N extends BankNames = BankNames> = Catalogue<N, PublicQuestionIn<N>>

/**
 * Opens `bank.json`.
 *
 * @typeParam N the names in `bank.d.ts`, for ids as literal types
 * @throws {TypeError} when it is not such a bank, or one of another format version
 */
export function openBank<N extends BankNames = BankNames>(data: BankFile): Bank<N> {
  expectBank<BankData>(data, 'bank')
  const questions = data.questions.map((question) => gradable(question))
  // The names of a bank come from its own build, as `bank.d.ts`; JSON itself has only strings.
  return catalogue(data, questions) as unknown as Bank<N>
}

/**
 * Opens `public.json`, for an app that shows questions and grades elsewhere.
 *
 * @throws {TypeError} when it is not such a bank, or one of another format version
 */
export function openPublicBank<N extends BankNames = BankNames>(data: BankFile): PublicBank<N> {
  expectBank<PublicBankData>(data, 'public')
  return catalogue(data, data.questions) as unknown as PublicBank<N>
}

function gradable<Q extends Question>(question: Q): Gradable<Q> {
  const grading: Gradable<Q> = {...question, grade: (response, options) => grade(question, response, options)}
  return grading
}

function catalogue<Q extends QuestionHeader & {readonly kind: Kind}>(
  data: BankData | PublicBankData,
  questions: readonly Q[],
): Catalogue<BankNames, Q> {
  const {formatVersion, name, title, version, tracks, patterns} = data
  const questionsById = new Map<string, Q>()
  for (const question of questions) for (const id of question.formerly ?? []) questionsById.set(id, question)
  for (const question of questions) questionsById.set(question.id, question)
  const patternsById = new Map(patterns.map((pattern) => [pattern.id, pattern]))
  return {
    formatVersion,
    name,
    ...(title !== undefined && {title}),
    version,
    tracks,
    patterns,
    questions,
    question: (id) => questionsById.get(id),
    pattern: (id) => patternsById.get(id),
    filter(filter = {}) {
      expectFilter(filter)
      return questions.filter((question) => fits(question, filter))
    },
  }
}

function fits(question: QuestionHeader & {readonly kind: Kind}, filter: QuestionFilter<BankNames>): boolean {
  const {pattern, kind, difficulty, category, level, sets, tags} = question
  return (
    meets(filter.pattern, [pattern]) &&
    meets(filter.set, sets) &&
    meets(filter.kind, [kind]) &&
    meets(filter.difficulty, [difficulty]) &&
    meets(filter.category, [category]) &&
    meets(filter.level, level === undefined ? [] : [level]) &&
    meets(filter.tag, tags)
  )
}

function meets(wanted: string | readonly string[] | undefined, values: readonly string[]): boolean {
  if (wanted === undefined) return true
  return typeof wanted === 'string' ? values.includes(wanted) : wanted.some((value) => values.includes(value))
}
