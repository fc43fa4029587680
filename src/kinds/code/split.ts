import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {CodeKey, CodeQuestion, PublicCodeQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicCode(question: CodeQuestion): PublicCodeQuestion {
  return {
    kind: 'code',
    ...toPublicHeader(question),
    ...(question.starter !== undefined && {starter: question.starter}),
  }
}

export function keyOfCode(question: CodeQuestion): CodeKey {
  return {
    key: question.key,
    ...(question.scoring !== undefined && {scoring: question.scoring}),
    ...(question.reference !== undefined && {reference: question.reference}),
    ...toGuidance(question),
  }
}
