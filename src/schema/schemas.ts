import {z} from 'zod'
import {union, type ZodMiniType} from 'zod/mini'
import type {BankData, BankIndexData, BankKeys, PublicBankData} from '../bank/bank-data.ts'
import {formatVersion} from '../bank/bank-data.ts'
import {type BankConfig, bankFields, defaultCategories, defaultLevels} from '../compile/bank/bank-config.ts'
import {type PatternFields, patternFields} from '../compile/pattern/pattern-fields.ts'
import {type QuestionFields, questionFields} from '../compile/question/question-fields.ts'
import {languageShape} from '../fields/common-field-schemas.ts'
import {kinds, type PublicQuestion, type Question, type QuestionKey} from '../kinds/kinds.ts'
import {schemas} from '../kinds/schemas.ts'
import {questionHeaderShape, richTextSchema} from '../kinds/shared/question-schema.ts'

/** The schema of a value of any kind. */
const unionOf = <T>(members: readonly z.ZodType<T>[]): z.ZodType<T> => z.union(members)

/** Any question with its key, as in `bank.json`. */
export const questionSchema: z.ZodType<Question> = unionOf<Question>(
  kinds.map((kind) => schemas[kind].question),
)

/** Any question without its key, as in `public.json`. */
export const publicQuestionSchema: z.ZodType<PublicQuestion> = unionOf<PublicQuestion>(
  kinds.map((kind) => schemas[kind].public),
)

/** The private part of any question, as in `keys.json`. */
const questionKeySchema: z.ZodType<QuestionKey> = unionOf<QuestionKey>(kinds.map((kind) => schemas[kind].key))

const conceptSchema = z.strictObject({id: z.string(), title: richTextSchema, content: richTextSchema})

const {content: _, ...indexedConceptShape} = conceptSchema.shape

const patternSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  track: z.string(),
  minutes: z.int(),
  summary: z.string(),
  given: richTextSchema.exactOptional(),
  badge: z.string().exactOptional(),
  requires: z.array(z.string()),
  tags: z.array(z.string()),
  licence: z.string().exactOptional(),
  ...languageShape,
  introduction: richTextSchema.exactOptional(),
  concepts: z.array(conceptSchema),
  questions: z.array(z.string()),
})

const headShape = {
  formatVersion: z.literal(formatVersion),
  name: z.string(),
  title: z.string().exactOptional(),
  version: z.string(),
  partial: z.literal(true).exactOptional(),
  licence: z.string().exactOptional(),
  ...languageShape,
}

const bankShape = {
  ...headShape,
  tracks: z.array(z.strictObject({id: z.string(), title: z.string()})),
  patterns: z.array(patternSchema),
}

/** `bank.json`. */
export const bankSchema: z.ZodType<BankData> = z.strictObject({
  type: z.literal('bank'),
  ...bankShape,
  questions: z.array(questionSchema),
})

/** `public.json`. */
export const publicBankSchema: z.ZodType<PublicBankData> = z.strictObject({
  type: z.literal('public'),
  ...bankShape,
  questions: z.array(publicQuestionSchema),
})

const {given, introduction, ...indexedPatternShape} = patternSchema.shape
const {stem, ...indexedQuestionShape} = questionHeaderShape

/** `index.json`. */
export const bankIndexSchema: z.ZodType<BankIndexData> = z.strictObject({
  type: z.literal('index'),
  ...bankShape,
  patterns: z.array(
    z.strictObject({...indexedPatternShape, concepts: z.array(z.strictObject(indexedConceptShape))}),
  ),
  questions: z.array(z.strictObject({kind: z.enum(kinds), ...indexedQuestionShape})),
})

/** `keys.json`. */
export const bankKeysSchema: z.ZodType<BankKeys> = z.strictObject({
  type: z.literal('keys'),
  ...headShape,
  keys: z.record(z.string(), questionKeySchema),
})

/** The front matter of a question, with the format's own categories and levels, and any tag. */
export const questionFieldsSchema: ZodMiniType<QuestionFields> = union(
  kinds.map((kind) => questionFields({categories: defaultCategories, levels: defaultLevels}, kind)),
)

/** The front matter of `pattern.md`. */
export const patternFieldsSchema: ZodMiniType<PatternFields> = patternFields(undefined)

/** `bank.yaml`. */
export const bankConfigSchema: ZodMiniType<BankConfig> = bankFields
