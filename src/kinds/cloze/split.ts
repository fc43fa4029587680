import {guidanceOf, questionFace} from '../split-question.ts'
import type {ClozeKey, ClozeQuestion, PublicClozeQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicCloze(question: ClozeQuestion): PublicClozeQuestion {
  return {
    kind: 'cloze',
    ...questionFace(question),
    blanks: question.blanks,
  }
}

export function keyOfCloze(question: ClozeQuestion): ClozeKey {
  return {
    key: question.key,
    ...guidanceOf(question),
  }
}
