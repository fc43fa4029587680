import {z} from 'zod'
import type {Form} from '../match.ts'

/** A difference between a response and an accepted text that may be ignored. */
export type Difference = 'case' | 'spaces' | 'diacritics' | 'punctuation'

/** A text that a learner may type. */
export interface TextForm extends Form {
  /**
   * `text` is compared after normalisation, `literal` exactly or by its spellings, `pattern` is a regular expression
   * for the whole text.
   */
  readonly as: 'text' | 'literal' | 'pattern'
  readonly value: string
  /** For a literal in a known language: a regular expression for all spellings that are the same program. */
  readonly spellings?: string
  /** For a pattern: whether to ignore case. */
  readonly ignoreCase?: boolean
  /** For a pattern: a text that it matches, to show to learners and to test it. */
  readonly example?: string
}

export interface TextRule {
  readonly forms: readonly TextForm[]
  /** Ignored differences; texts are always compared trimmed and in NFC. */
  readonly ignore: readonly Difference[]
}

const textFormSchema = z.strictObject({
  id: z.string(),
  credit: z.number().min(-1).max(1),
  as: z.enum(['text', 'literal', 'pattern']),
  value: z.string(),
  spellings: z.string().exactOptional(),
  ignoreCase: z.boolean().exactOptional(),
  example: z.string().exactOptional(),
})

export const textRuleShape = {
  forms: z.array(textFormSchema).min(1),
  ignore: z.array(z.enum(['case', 'spaces', 'diacritics', 'punctuation'])),
}
