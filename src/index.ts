export type {
  BankData,
  BankHead,
  BankKeys,
  BankNames,
  Concept,
  Pattern,
  PatternIn,
  PublicBankData,
  PublicQuestionIn,
  QuestionIn,
  Track,
} from './bank/bank-data.ts'
export {formatVersion} from './bank/bank-data.ts'
export type {BankFile, KeysFile} from './bank/expect-file.ts'
export {grade} from './bank/grade.ts'
export type {Bank, Catalogue, Gradable, PublicBank, QuestionFilter} from './bank/open-bank.ts'
export {openBank, openPublicBank} from './bank/open-bank.ts'
export {shuffleOptions} from './bank/shuffle.ts'
export {joinKeys, toBankKeys, toPublicBank, toPublicQuestion, toQuestionKey} from './bank/split.ts'
export type {
  ChoiceKey,
  ChoiceQuestion,
  ChoiceResponse,
  Option,
  PublicChoiceQuestion,
} from './kinds/choice/schema.ts'
export type {Difficulty, Guidance, QuestionFace, SetName, Solution, SolutionStep} from './kinds/question.ts'
export type {Feedback, Outcome, Score} from './kinds/score.ts'
export type {Kind, Kinds, PublicQuestion, Question, QuestionKey, ResponseOf} from './kinds/types.ts'
export type {CodeBlock, RichText} from './markdown/rich-text.ts'
