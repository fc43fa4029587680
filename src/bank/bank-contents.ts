import type {Kind, Kinds, Question} from '../kinds/kinds.ts'
import type {BankNames} from '../kinds/shared/question.ts'
import {type BankData, type BankHead, type Pattern, type Track, toBankHead} from './bank-data.ts'
import {type BankFile, expectBank} from './expect-file.ts'
import {createFilter, type QuestionFilter} from './filter.ts'
import type {IndexContents} from './index-contents.ts'

/**
 * The contents of an opened bank, with lookup by id and filters. `Side` is `question` for a bank with keys and
 * `public` for one without. The functions are methods, so that a bank with its own literal names is assignable to any
 * bank.
 */
export interface BankContents<N extends BankNames, Side extends 'question' | 'public'> extends BankHead {
  /** The index that the bank was loaded from; absent for a bank of `openBank`. */
  readonly index?: IndexContents<N>
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

/** A bank with keys that grades nothing: for pages that show what they have, and load the graders later. */
export type QuestionBank = BankContents<BankNames, 'question'>

/** What is looked up by id, without filters. */
export type BankLookup = Omit<QuestionBank, 'filter'>

/** @throws {TypeError} when the data is not a `bank.json`, or has another format version */
export function readLookup(data: BankFile): BankLookup {
  expectBank<BankData>(data, 'bank')
  return lookUp<Question, Pattern>(data)
}

/** @throws {TypeError} when the data is not a `bank.json`, or has another format version */
export function readQuestionBank(data: BankFile): QuestionBank {
  expectBank<BankData>(data, 'bank')
  return readContents<'question'>(data)
}

interface BankLists<Q, P> extends BankHead {
  readonly tracks: readonly Track[]
  readonly patterns: readonly P[]
  readonly questions: readonly Q[]
}

interface Lookup<Q, P> extends BankLists<Q, P> {
  question(id: string): Q | undefined
  pattern(id: string): P | undefined
}

/** The contents of data that were checked. */
export function readContents<Side extends 'question' | 'public'>(
  data: BankLists<Kinds[Kind][Side], Pattern>,
): BankContents<BankNames, Side> {
  const filterQuestions = createFilter(data.questions, data.patterns)
  return {
    ...lookUp<Kinds[Kind][Side], Pattern>(data),
    // A filter by kind keeps only questions of that kind, which the compiler cannot see.
    filter: <K extends Kind>(filter?: QuestionFilter<BankNames, K>) =>
      filterQuestions(filter) as Kinds[K][Side][],
  }
}

/** The lists of a bank or an index, with lookup by id. */
export function lookUp<
  Q extends {readonly id: string; readonly formerly?: readonly string[]},
  P extends {readonly id: string},
>(data: BankLists<Q, P>): Lookup<Q, P> {
  const {tracks, patterns, questions} = data
  const questionsById = new Map<string, Q>()
  for (const question of questions) for (const id of question.formerly ?? []) questionsById.set(id, question)
  for (const question of questions) questionsById.set(question.id, question)
  const patternsById = new Map(patterns.map((pattern) => [pattern.id, pattern]))
  return {
    ...toBankHead(data),
    tracks,
    patterns,
    questions,
    question: (id) => questionsById.get(id),
    pattern: (id) => patternsById.get(id),
  }
}
