import {z} from 'zod'
import type {BankNames, Guidance, Item, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, itemSchema, questionHeaderShape, toKindSchemas} from '../shared/question-schema.ts'

export type OrderScoring = 'all-or-nothing' | 'position' | 'pairs' | 'subsequence'

/** What may be shown of an order question before it is graded. */
export interface PublicOrderQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'order'
  /** In an order that tells nothing: by their text. Some may belong nowhere. */
  readonly items: readonly Item[]
}

/** What is kept back of an order question. */
export interface OrderKey extends Guidance {
  /** The ids of the items that belong, in the right order. */
  readonly key: readonly string[]
  /** Absent for `subsequence`. */
  readonly scoring?: OrderScoring
}

/** A question whose parts are to be put in order. */
export interface OrderQuestion<N extends BankNames = BankNames> extends PublicOrderQuestion<N>, OrderKey {}

/** Ids of items, in order. */
export type OrderResponse = readonly string[]

/** The types of the kind. */
export interface OrderKind<N extends BankNames = BankNames> {
  question: OrderQuestion<N>
  public: PublicOrderQuestion<N>
  key: OrderKey
  response: OrderResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly scoring?: 'all-or-nothing' | 'position' | 'pairs' | 'subsequence' | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Order'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('order'),
  items: z.array(itemSchema).min(2),
}

const keyShape = {
  key: z.array(z.string()).min(2),
  scoring: z.enum(['all-or-nothing', 'position', 'pairs', 'subsequence']).exactOptional(),
  ...guidanceShape,
}

export const orderSchemas = toKindSchemas(publicShape, keyShape)
