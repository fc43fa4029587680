export type {EditorSchemas} from './schema/editor-schemas.ts'
export {editorSchemas} from './schema/editor-schemas.ts'
export {
  bankConfigSchema,
  bankKeysSchema,
  bankSchema,
  patternFieldsSchema,
  publicBankSchema,
  publicQuestionSchema,
  questionFieldsSchema,
  questionSchema,
} from './schema/schemas.ts'
