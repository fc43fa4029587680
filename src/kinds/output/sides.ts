import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {OutputKey, OutputQuestion, PublicOutputQuestion} from './schema.ts'

export const outputPublicSide: PublicSide<'output'> = {toPublic}

export const outputKeySide: KeySide<'output'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: OutputQuestion): PublicOutputQuestion {
  return {
    kind: 'output',
    ...toPublicHeader(question),
    ...(question.input !== undefined && {input: question.input}),
  }
}

function toKey(question: OutputQuestion): OutputKey {
  return {
    key: question.key,
    ...(question.comparison !== undefined && {comparison: question.comparison}),
    mistakes: question.mistakes,
    rationales: question.rationales,
    ...toGuidance(question),
  }
}

/** Ids of rationales that no mistake has. */
function findDanglingIds({mistakes, rationales}: OutputQuestion): string[] {
  const known = new Set(mistakes.map(({id}) => id))
  return Object.keys(rationales).filter((id) => !known.has(id))
}
