import type {BankNames} from '../kinds/shared/question.ts'
import type {IndexContents} from './index-contents.ts'

interface LoadedBank {
  readonly index?: IndexContents<BankNames>
  pattern(id: string): unknown
}

/** The pattern with this id, or of the question with this id, if the bank was loaded without it. */
export function findUnloaded(bank: LoadedBank, id: string): string | undefined {
  const {index} = bank
  const pattern = index?.pattern(id)?.id ?? index?.question(id)?.pattern
  return pattern === undefined || bank.pattern(pattern) ? undefined : pattern
}

/** @throws {TypeError} if the bank was loaded without the pattern with this id, or of the question with this id */
export function expectLoaded(bank: LoadedBank, id: string): void {
  const pattern = findUnloaded(bank, id)
  if (pattern !== undefined)
    throw new TypeError(`The pattern ${pattern} is not loaded; load it from the index`)
}
