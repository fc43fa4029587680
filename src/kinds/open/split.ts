import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {OpenKey, OpenQuestion, PublicOpenQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicOpen(question: OpenQuestion): PublicOpenQuestion {
  return {
    kind: 'open',
    ...toPublicHeader(question),
  }
}

export function keyOfOpen(question: OpenQuestion): OpenKey {
  return {
    key: question.key,
    ...toGuidance(question),
  }
}
