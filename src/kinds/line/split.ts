import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {LineKey, LineQuestion, PublicLineQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicLine(question: LineQuestion): PublicLineQuestion {
  return {
    kind: 'line',
    ...toPublicHeader(question),
    fence: question.fence,
    lineCount: question.lineCount,
    multiple: question.multiple,
  }
}

export function keyOfLine(question: LineQuestion): LineKey {
  return {
    key: question.key,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}
