import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {NumericKey, NumericQuestion, PublicNumericQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicNumeric(question: NumericQuestion): PublicNumericQuestion {
  return {
    kind: 'numeric',
    ...toPublicHeader(question),
  }
}

export function keyOfNumeric(question: NumericQuestion): NumericKey {
  return {
    key: question.key,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}
