export type {KeyChange, RegradedResponse} from './compile/changes/compare-keys.ts'
export type {QuestionChange} from './compile/changes/compare-questions.ts'
export type {BankDiff, ChangedQuestion, DiffOptions} from './compile/changes/diff-banks.ts'
export {diffBanks} from './compile/changes/diff-banks.ts'
