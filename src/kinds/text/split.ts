import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {PublicTextQuestion, TextKey, TextQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicText(question: TextQuestion): PublicTextQuestion {
  return {
    kind: 'text',
    ...toPublicHeader(question),
  }
}

export function keyOfText(question: TextQuestion): TextKey {
  return {
    key: question.key,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}
