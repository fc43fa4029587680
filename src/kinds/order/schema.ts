import {z} from 'zod'
import type {BankNames, Guidance, Item, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, itemSchema, questionHeaderShape, toKindSchemas} from '../shared/question-schema.ts'

export type OrderScoring = 'all-or-nothing' | 'position' | 'pairs' | 'subsequence'

/** The part of an order question that may be shown before it is graded. */
export interface PublicOrderQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'order'
  /** Sorted by text, which reveals nothing. Some may not belong. */
  readonly items: readonly Item[]
}

/** The part of an order question that is kept back until it is graded. */
export interface OrderKey extends Guidance {
  /** The ids of the items that belong, in the right order. */
  readonly key: readonly string[]
  /** Absent for `subsequence`. */
  readonly scoring?: OrderScoring
}

/** A question whose items the learner puts in order. */
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
