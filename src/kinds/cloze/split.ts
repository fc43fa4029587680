import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {Blank, ClozeKey, ClozeQuestion, PublicClozeQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicCloze(question: ClozeQuestion): PublicClozeQuestion {
  return {
    kind: 'cloze',
    ...toPublicHeader(question),
    blanks: question.blanks.map(publicBlank),
  }
}

function publicBlank({id, kind, options, weight}: Blank): Blank {
  return {
    id,
    kind,
    ...(options && {options: options.map(({id, content}) => ({id, content}))}),
    ...(weight !== undefined && {weight}),
  }
}

export function keyOfCloze(question: ClozeQuestion): ClozeKey {
  return {
    key: question.key,
    ...toGuidance(question),
  }
}
