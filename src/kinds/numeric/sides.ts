import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {NumericKey, NumericQuestion, PublicNumericQuestion} from './schema.ts'

export const numericPublicSide: PublicSide<'numeric'> = {toPublic}

export const numericKeySide: KeySide<'numeric'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: NumericQuestion): PublicNumericQuestion {
  return {
    kind: 'numeric',
    ...toPublicHeader(question),
    ...(question.input !== undefined && {input: question.input}),
  }
}

function toKey(question: NumericQuestion): NumericKey {
  return {
    key: question.key,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}

/** Ids in the rationales that no form has. */
function findDanglingIds({key, rationales}: NumericQuestion): string[] {
  const known = new Set(key.forms.map(({id}) => id))
  return Object.keys(rationales).filter((id) => !known.has(id))
}
