import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {OutputKey, OutputQuestion, PublicOutputQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicOutput(question: OutputQuestion): PublicOutputQuestion {
  return {
    kind: 'output',
    ...toPublicHeader(question),
  }
}

export function keyOfOutput(question: OutputQuestion): OutputKey {
  return {
    key: question.key,
    ...(question.comparison !== undefined && {comparison: question.comparison}),
    mistakes: question.mistakes,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}
