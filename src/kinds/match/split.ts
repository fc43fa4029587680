import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {MatchKey, MatchQuestion, PublicMatchQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicMatch(question: MatchQuestion): PublicMatchQuestion {
  return {
    kind: 'match',
    ...toPublicHeader(question),
    heads: question.heads,
    left: question.left,
    right: question.right,
  }
}

export function keyOfMatch(question: MatchQuestion): MatchKey {
  return {
    key: question.key,
    ...toGuidance(question),
  }
}
