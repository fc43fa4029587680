import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {BankNames, Guidance, Item, QuestionHeader} from '../shared/question.ts'
import {
  guidanceShape,
  itemSchema,
  questionHeaderShape,
  richTextSchema,
  toKindSchemas,
} from '../shared/question-schema.ts'

/** What may be shown of a match question before it is graded. */
export interface PublicMatchQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'match'
  /** The heads of the two columns. */
  readonly heads: readonly [left: RichText, right: RichText]
  /** Each is to be given one of the right. */
  readonly left: readonly Item[]
  /** In an order that tells nothing: by their text. Some may fit nothing, and some more than one. */
  readonly right: readonly Item[]
}

/** What is kept back of a match question. */
export interface MatchKey extends Guidance {
  /** Id on the left to id on the right. */
  readonly key: Readonly<Record<string, string>>
}

/** A question in which each item on the left goes with one on the right. */
export interface MatchQuestion<N extends BankNames = BankNames> extends PublicMatchQuestion<N>, MatchKey {}

/** Id on the left to id on the right; or the same as pairs. */
export type MatchResponse =
  | Readonly<Record<string, string>>
  | readonly (readonly [left: string, right: string])[]

/** The types of the kind. */
export interface MatchKind<N extends BankNames = BankNames> {
  question: MatchQuestion<N>
  public: PublicMatchQuestion<N>
  key: MatchKey
  response: MatchResponse
  /** The front matter that only this kind has. */
  fields: Record<never, never>
  /** The level-2 sections that only this kind has. */
  sections: 'Match'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('match'),
  heads: z.tuple([richTextSchema, richTextSchema]),
  left: z.array(itemSchema).min(2),
  right: z.array(itemSchema).min(2),
}

const keyShape = {key: z.record(z.string(), z.string()), ...guidanceShape}

export const matchSchemas = toKindSchemas(publicShape, keyShape)
