import {toAllOutcomes} from '../shared/part-outcomes.ts'
import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {OpenKey, OpenQuestion, PublicOpenQuestion} from './schema.ts'

export const openPublicSide: PublicSide<'open'> = {
  toPublic,
  toParts: toAllOutcomes,
  judgement: {response: 'text', field: 'marks', by: 'learner'},
}

export const openKeySide: KeySide<'open'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: OpenQuestion): PublicOpenQuestion {
  return {
    kind: 'open',
    ...toPublicHeader(question),
    ...(question.input !== undefined && {input: question.input}),
  }
}

function toKey(question: OpenQuestion): OpenKey {
  return {
    key: question.key,
    ...toGuidance(question),
  }
}

/** Open questions have no references between parts; a criterion without an id is incomplete. */
function findDanglingIds({key}: OpenQuestion): string[] {
  return key.filter(({id}) => typeof id !== 'string').map(String)
}
