import {z} from 'zod'
import type {Form} from '../match.ts'

/** What may differ between a response and an accepted text. */
export type Difference = 'case' | 'spaces' | 'diacritics' | 'punctuation'

/** A text that a learner may type. */
export interface TextForm extends Form {
  /** `text` is compared after normalisation, `literal` as it stands, `pattern` is a regular expression for the whole. */
  readonly as: 'text' | 'literal' | 'pattern'
  readonly value: string
  /** Of a pattern: whether case makes no difference. */
  readonly ignoreCase?: boolean
  /** Of a pattern: a text that it matches, to show and to test it by. */
  readonly example?: string
}

export interface TextRule {
  readonly forms: readonly TextForm[]
  /** Differences that do not count; texts are always compared in NFC and without white space around them. */
  readonly ignore: readonly Difference[]
}

const textFormSchema = z.strictObject({
  id: z.string(),
  credit: z.number().min(-1).max(1),
  as: z.enum(['text', 'literal', 'pattern']),
  value: z.string(),
  ignoreCase: z.boolean().exactOptional(),
  example: z.string().exactOptional(),
})

export const textRuleShape = {
  forms: z.array(textFormSchema).min(1),
  ignore: z.array(z.enum(['case', 'spaces', 'diacritics', 'punctuation'])),
}
