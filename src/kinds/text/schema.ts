import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {type TextRule, textRuleShape} from '../../matching/text/schema.ts'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema, toKindSchemas} from '../shared/question-schema.ts'

/** The part of a text question that may be shown before it is graded. */
export interface PublicTextQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'text'
  /** The input to show, as the author says: several lines of text, or code; absent for one line. */
  readonly input?: 'lines' | 'code'
}

/** The part of a text question that is kept back until it is graded. */
export interface TextKey extends Guidance {
  readonly key: TextRule
  /** Why a form is accepted or wrong, by its id. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** A question whose response is a short text. */
export interface TextQuestion<N extends BankNames = BankNames> extends PublicTextQuestion<N>, TextKey {}

/** The typed text. */
export type TextResponse = string

/** The types of the kind. */
export interface TextKind<N extends BankNames = BankNames> {
  question: TextQuestion<N>
  public: PublicTextQuestion<N>
  key: TextKey
  response: TextResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly input?: 'line' | 'lines' | 'code' | undefined
    readonly ignore?: readonly ('case' | 'spaces' | 'diacritics' | 'punctuation')[] | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Answer'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('text'),
  input: z.enum(['lines', 'code']).exactOptional(),
}

const keyShape = {
  key: z.strictObject(textRuleShape),
  rationales: z.record(z.string(), richTextSchema),
  ...guidanceShape,
}

export const textSchemas = toKindSchemas(publicShape, keyShape)
