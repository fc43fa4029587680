import type {Difficulty, SetName} from '../fields/common-fields.ts'
import {toLanguage} from '../fields/language.ts'
import type {Kind, Kinds} from '../kinds/kinds.ts'
import type {BankNames} from '../kinds/shared/question.ts'
import type {Score} from '../kinds/shared/score.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import type {BankData, BankHead, Pattern, PublicBankData, Track} from './bank-data.ts'
import {type BankFile, expectBank} from './expect-file.ts'
import {createFilter} from './filter.ts'
import {grade} from './grade.ts'

/** Keeps the questions that match every given field. A list matches if one of its values does. */
export interface QuestionFilter<N extends BankNames = BankNames, K extends Kind = Kind> {
  readonly kind?: K | readonly K[] | undefined
  readonly pattern?: N['pattern'] | readonly N['pattern'][] | undefined
  readonly set?: SetName | readonly SetName[] | undefined
  readonly difficulty?: Difficulty | readonly Difficulty[] | undefined
  readonly category?: N['category'] | readonly N['category'][] | undefined
  readonly level?: N['level'] | readonly N['level'][] | undefined
  readonly tag?: N['tag'] | readonly N['tag'][] | undefined
}

/**
 * The contents of an opened bank, with lookup by id and filters. `Side` is `question` for a bank with keys and
 * `public` for one without. The functions are methods, so that a bank with its own literal names is assignable to any
 * bank.
 */
export interface BankContents<N extends BankNames, Side extends 'question' | 'public'> extends BankHead {
  readonly tracks: readonly Track[]
  readonly patterns: readonly Pattern<N>[]
  /** Plain data: `structuredClone`, `postMessage` and `JSON.stringify` keep everything. */
  readonly questions: readonly Kinds<N>[Kind][Side][]
  /**
   * The question with this id or former id; `undefined` if there is none. Accepts any text, including untrusted text.
   */
  question(id: N['question'] | (string & {})): Kinds<N>[Kind][Side] | undefined
  /** The pattern with this id; `undefined` if there is none. Accepts any text, including untrusted text. */
  pattern(id: N['pattern'] | (string & {})): Pattern<N> | undefined
  /**
   * The questions that match, in the order of the bank; all of them without a filter.
   *
   * @throws {TypeError} for an unknown field, and for a value that does not occur in the bank. Look up an id from a URL or a
   *   database with `question` or `pattern` before you filter by it.
   */
  filter<K extends Kind = Kind>(filter?: QuestionFilter<N, K>): Kinds<N>[K][Side][]
}

/** A bank with its keys. */
export interface Bank<N extends BankNames = BankNames> extends BankContents<N, 'question'> {
  /**
   * Grades a response to the question with this id, as `grade(question, response, options)` does.
   *
   * @throws {TypeError} when the bank has no such question
   */
  grade(id: N['question'] | (string & {}), response: unknown, options?: GradeOptions): Score
}

/** A bank without keys. */
export interface PublicBank<N extends BankNames = BankNames> extends BankContents<N, 'public'> {}

/**
 * Opens `bank.json`.
 *
 * @typeParam N the names in `bank.d.ts`, for ids as literal types
 * @throws {TypeError} when the data is not such a bank, or has another format version
 */
export function openBank<N extends BankNames = BankNames>(data: BankFile): Bank<N> {
  expectBank<BankData>(data, 'bank')
  const contents = readContents<'question'>(data)
  const bank: Bank = {
    ...contents,
    grade(id, response, options) {
      const question = contents.question(id)
      if (!question) throw new TypeError(`The bank ${data.name} has no question ${id}`)
      return grade(question, response, options)
    },
  }
  // JSON only has strings; `N` comes from the `bank.d.ts` of the same build.
  return bank as unknown as Bank<N>
}

/**
 * Opens `public.json`, for an app that shows questions and grades elsewhere.
 *
 * @typeParam N the names in `bank.d.ts`, for ids as literal types
 * @throws {TypeError} when the data is not such a bank, or has another format version
 */
export function openPublicBank<N extends BankNames = BankNames>(data: BankFile): PublicBank<N> {
  expectBank<PublicBankData>(data, 'public')
  return readContents<'public'>(data) as unknown as PublicBank<N>
}

interface BankLists<Side extends 'question' | 'public'> extends BankHead {
  readonly tracks: readonly Track[]
  readonly patterns: readonly Pattern[]
  readonly questions: readonly Kinds[Kind][Side][]
}

function readContents<Side extends 'question' | 'public'>(
  data: BankLists<Side>,
): BankContents<BankNames, Side> {
  const {formatVersion, name, title, version, licence, tracks, patterns, questions} = data
  type Entry = Kinds[Kind][Side]
  const questionsById = new Map<string, Entry>()
  for (const question of questions) for (const id of question.formerly ?? []) questionsById.set(id, question)
  for (const question of questions) questionsById.set(question.id, question)
  const patternsById = new Map(patterns.map((pattern) => [pattern.id, pattern]))
  const filterQuestions = createFilter(questions, patterns)
  return {
    formatVersion,
    name,
    ...(title !== undefined && {title}),
    version,
    ...(licence !== undefined && {licence}),
    ...toLanguage(data),
    tracks,
    patterns,
    questions,
    question: (id) => questionsById.get(id),
    pattern: (id) => patternsById.get(id),
    // A filter by kind keeps only questions of that kind, which the compiler cannot see.
    filter: <K extends Kind>(filter: QuestionFilter<BankNames, K> = {}) =>
      filterQuestions(filter) as Kinds[K][Side][],
  }
}
