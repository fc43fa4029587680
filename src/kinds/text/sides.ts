import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {PublicTextQuestion, TextKey, TextQuestion} from './schema.ts'

export const textPublicSide: PublicSide<'text'> = {toPublic}

export const textKeySide: KeySide<'text'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: TextQuestion): PublicTextQuestion {
  return {
    kind: 'text',
    ...toPublicHeader(question),
    ...(question.input !== undefined && {input: question.input}),
  }
}

/** Whether a response can match a pattern. */
export function textUsesPatterns({key}: TextQuestion): boolean {
  return key.forms.some(({as}) => as === 'pattern')
}

function toKey(question: TextQuestion): TextKey {
  return {
    key: question.key,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}

/** Ids of rationales that no form has. */
function findDanglingIds({key, rationales}: TextQuestion): string[] {
  const known = new Set(key.forms.map(({id}) => id))
  return Object.keys(rationales).filter((id) => !known.has(id))
}
