import {z} from 'zod'
import {commonFieldsShape} from '../../fields/common-field-schemas.ts'
import type {Guidance} from './question.ts'

export const codeBlockSchema = z.strictObject({
  language: z.string().exactOptional(),
  id: z.string().exactOptional(),
  attributes: z.record(z.string(), z.string()).exactOptional(),
  lines: z.array(z.string()),
})

export const richTextSchema = z.strictObject({
  text: z.string(),
  html: z.string(),
  code: z.array(codeBlockSchema).exactOptional(),
  markdown: z.string().exactOptional(),
})

export const itemSchema = z.strictObject({id: z.string(), content: richTextSchema})

/** The zod shape of `QuestionHeader`. */
export const questionHeaderShape = {
  id: z.string(),
  formerly: z.array(z.string()).exactOptional(),
  pattern: z.string(),
  ...commonFieldsShape,
  title: richTextSchema,
  stem: richTextSchema,
  hintCount: z.int().min(0),
}

const solutionSchema = z.strictObject({
  introduction: richTextSchema.exactOptional(),
  steps: z.array(z.strictObject({name: z.string().exactOptional(), content: richTextSchema})),
  conclusion: richTextSchema.exactOptional(),
})

/** The zod shape of `Guidance`. */
export const guidanceShape = {
  hints: z.array(richTextSchema),
  solution: solutionSchema.exactOptional(),
  quickCheck: richTextSchema.exactOptional(),
  commonMistakes: z.array(richTextSchema),
  source: z.array(z.strictObject({url: z.string(), content: richTextSchema})).exactOptional(),
  checked: z.record(z.string(), z.record(z.string(), z.string())).exactOptional(),
} satisfies {[N in keyof Guidance]-?: z.ZodType<Guidance[N]>}

/** The schemas of a kind, from the shapes of its public part and its key. */
export function toKindSchemas<P extends z.ZodRawShape, K extends z.ZodRawShape>(shown: P, key: K) {
  return {
    question: z.strictObject({...shown, ...key}),
    public: z.strictObject(shown),
    key: z.strictObject(key),
  }
}
