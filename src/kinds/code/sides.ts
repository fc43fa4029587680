import {toAllOutcomes} from '../shared/part-outcomes.ts'
import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {CodeKey, CodeQuestion, PublicCodeQuestion} from './schema.ts'

export const codePublicSide: PublicSide<'code'> = {
  toPublic,
  toParts: toAllOutcomes,
  judgement: {response: 'source', field: 'results', by: 'runner'},
}

export const codeKeySide: KeySide<'code'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: CodeQuestion): PublicCodeQuestion {
  return {
    kind: 'code',
    ...toPublicHeader(question),
    ...(question.language !== undefined && {language: question.language}),
    ...(question.starter !== undefined && {starter: question.starter}),
  }
}

function toKey(question: CodeQuestion): CodeKey {
  return {
    key: question.key,
    ...(question.scoring !== undefined && {scoring: question.scoring}),
    ...(question.reference !== undefined && {reference: question.reference}),
    ...toGuidance(question),
  }
}

/** Code questions have no references between parts; a test without an id is incomplete. */
function findDanglingIds({key}: CodeQuestion): string[] {
  return key.filter(({id}) => typeof id !== 'string').map(String)
}
