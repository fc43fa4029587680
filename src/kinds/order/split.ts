import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {OrderKey, OrderQuestion, PublicOrderQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicOrder(question: OrderQuestion): PublicOrderQuestion {
  return {
    kind: 'order',
    ...toPublicHeader(question),
    items: question.items,
  }
}

export function keyOfOrder(question: OrderQuestion): OrderKey {
  return {
    key: question.key,
    ...(question.scoring !== undefined && {scoring: question.scoring}),
    ...toGuidance(question),
  }
}
