import type {BankNames} from '../kinds/shared/question.ts'
import type {Score} from '../kinds/shared/score.ts'
import type {GradeOptions} from '../matching/grade-options.ts'
import {type BankContents, readContents} from './bank-contents.ts'
import type {BankData, PublicBankData} from './bank-data.ts'
import {type BankFile, expectBank} from './expect-file.ts'
import {grade} from './grade.ts'

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
