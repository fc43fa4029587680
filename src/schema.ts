export type {BankConfig, EnvironmentFields} from './compile/bank/bank-config.ts'
export type {PatternFields} from './compile/pattern/pattern-fields.ts'
export type {QuestionFields} from './compile/question/question-fields.ts'
export type {EditorSchemas} from './schema/editor-schemas.ts'
export {editorSchemas} from './schema/editor-schemas.ts'
export {
  bankConfigSchema,
  bankIndexSchema,
  bankKeysSchema,
  bankSchema,
  patternFieldsSchema,
  publicBankSchema,
  publicQuestionSchema,
  questionFieldsSchema,
  questionSchema,
} from './schema/schemas.ts'
