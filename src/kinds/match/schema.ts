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

/** The part of a match question that may be shown before it is graded. */
export interface PublicMatchQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'match'
  /** The column headings. */
  readonly heads: readonly [left: RichText, right: RichText]
  /** The items to match, each with one of `right`. */
  readonly left: readonly Item[]
  /** Sorted by text, which reveals nothing. Some may match nothing, and some more than one. */
  readonly right: readonly Item[]
}

/** The part of a match question that is kept back until it is graded. */
export interface MatchKey extends Guidance {
  /** Right ids by left id. */
  readonly key: Readonly<Record<string, string>>
}

/** A question in which each left item goes with one right item. */
export interface MatchQuestion<N extends BankNames = BankNames> extends PublicMatchQuestion<N>, MatchKey {}

/** Right ids by left id, or the same as pairs. */
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
