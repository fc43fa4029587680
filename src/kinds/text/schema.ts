import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {type TextRule, textRuleShape} from '../../matching/text/schema.ts'
import type {Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema} from '../shared/question-schema.ts'

/** What may be shown of a text question before it is graded. */
export interface PublicTextQuestion extends QuestionHeader {
  readonly kind: 'text'
}

/** What is kept back of a text question. */
export interface TextKey extends Guidance {
  readonly key: TextRule
  /** Why a form is accepted or a mistake, by its id. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** A question whose response is a short text. */
export interface TextQuestion extends PublicTextQuestion, TextKey {}

/** As typed. */
export type TextResponse = string

export const publicTextShape = {...questionHeaderShape, kind: z.literal('text')}

export const textKeyShape = {
  key: z.strictObject(textRuleShape),
  rationales: z.record(z.string(), richTextSchema),
  ...guidanceShape,
}
