import type {BankNames} from '../kinds/shared/question.ts'
import type {BankHead, IndexedPattern, IndexedQuestion, Track} from './bank-data.ts'
import type {QuestionFilter} from './filter.ts'

/** What an index knows of a whole bank. The functions are methods, as in `BankContents`. */
export interface IndexContents<N extends BankNames = BankNames> extends BankHead {
  readonly tracks: readonly Track[]
  readonly patterns: readonly IndexedPattern<N>[]
  readonly questions: readonly IndexedQuestion<N>[]
  /** The question with this id or former id; `undefined` if there is none. Accepts any text. */
  question(id: N['question'] | (string & {})): IndexedQuestion<N> | undefined
  /** The pattern with this id; `undefined` if there is none. Accepts any text. */
  pattern(id: N['pattern'] | (string & {})): IndexedPattern<N> | undefined
  /**
   * The questions that match, in the order of the bank; all of them without a filter.
   *
   * @throws {TypeError} for an unknown field, and for a value that does not occur in the bank
   */
  filter(filter?: QuestionFilter<N>): IndexedQuestion<N>[]
}
