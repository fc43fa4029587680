export type {AttemptScheme, Keep} from './bank/attempts/attempt-schemes.ts'
export type {Attempt, AttemptStep, AttemptsScore} from './bank/attempts/score-attempts.ts'
export {scoreAttempts} from './bank/attempts/score-attempts.ts'
export type {BankContents} from './bank/bank-contents.ts'
export type {
  BankData,
  BankHead,
  BankIndexData,
  BankKeys,
  Concept,
  IndexedPattern,
  IndexedQuestion,
  Pattern,
  PublicBankData,
  Track,
} from './bank/bank-data.ts'
export {formatVersion} from './bank/bank-data.ts'
export {toBankIndex} from './bank/bank-index.ts'
export type {BankFile, KeysFile} from './bank/expect-file.ts'
export type {QuestionFilter} from './bank/filter.ts'
export {grade} from './bank/grade.ts'
export type {IndexContents} from './bank/index-contents.ts'
export type {Bank, PublicBank} from './bank/open-bank.ts'
export {openBank, openPublicBank} from './bank/open-bank.ts'
export type {BankIndex, IndexOptions} from './bank/open-bank-index.ts'
export {openBankIndex, openPublicBankIndex} from './bank/open-bank-index.ts'
export {removeJudgement} from './bank/remove-judgement.ts'
export {shuffleOptions, shuffleQuestion} from './bank/shuffle-question.ts'
export {joinKeys, toBankKeys, toPublicBank, toPublicQuestion, toQuestionKey} from './bank/split.ts'
export {usesPatterns} from './bank/uses-patterns.ts'
export type {Difficulty, SetName} from './fields/common-fields.ts'
export type {ContentLanguage, Direction} from './fields/language.ts'
export {findLanguage} from './fields/language.ts'
export {findLicence, type Licensed} from './fields/licence.ts'
export type {Source} from './fields/source.ts'
export type {
  ChoiceKey,
  ChoiceQuestion,
  ChoiceResponse,
  Option,
  PublicChoiceQuestion,
} from './kinds/choice/schema.ts'
export type {
  Blank,
  BlankKey,
  ClozeKey,
  ClozeQuestion,
  ClozeResponse,
  PublicClozeQuestion,
} from './kinds/cloze/schema.ts'
export type {
  CodeKey,
  CodeQuestion,
  CodeResponse,
  CodeScoring,
  CodeTest,
  PublicCodeQuestion,
} from './kinds/code/schema.ts'
export type {Kind, Kinds, PublicQuestion, Question, QuestionKey, ResponseOf} from './kinds/kinds.ts'
export type {LineKey, LineQuestion, LineResponse, PublicLineQuestion} from './kinds/line/schema.ts'
export type {MatchKey, MatchQuestion, MatchResponse, PublicMatchQuestion} from './kinds/match/schema.ts'
export type {
  NumericKey,
  NumericQuestion,
  NumericResponse,
  PublicNumericQuestion,
} from './kinds/numeric/schema.ts'
export type {Criterion, OpenKey, OpenQuestion, OpenResponse, PublicOpenQuestion} from './kinds/open/schema.ts'
export type {
  OrderKey,
  OrderQuestion,
  OrderResponse,
  OrderScoring,
  PublicOrderQuestion,
} from './kinds/order/schema.ts'
export type {
  OutputKey,
  OutputMistake,
  OutputQuestion,
  OutputResponse,
  PublicOutputQuestion,
} from './kinds/output/schema.ts'
export type {
  BankNames,
  Guidance,
  Item,
  QuestionHeader,
  Solution,
  SolutionStep,
} from './kinds/shared/question.ts'
export type {Feedback, Outcome, PartScore, Score} from './kinds/shared/score.ts'
export type {PublicTextQuestion, TextKey, TextQuestion, TextResponse} from './kinds/text/schema.ts'
export type {CodeBlock, RichText} from './markdown/rich-text/rich-text.ts'
export {explainReason, reasonTexts} from './matching/explain-reason.ts'
export type {GradeOptions, PatternEngine, PatternMatcher} from './matching/grade-options.ts'
export type {Form} from './matching/match.ts'
export type {NumericForm, NumericRule} from './matching/numeric/schema.ts'
export type {ExpectedType, Found, IdOwner, Reason, ReasonCode, ReasonData} from './matching/reasons.ts'
export type {Difference, TextForm, TextRule} from './matching/text/schema.ts'
