import {toPartOutcomes} from '../shared/part-outcomes.ts'
import {shuffleParts, toSeed} from '../shared/shuffle.ts'
import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {MatchKey, MatchQuestion, PublicMatchQuestion} from './schema.ts'

export const matchPublicSide: PublicSide<'match'> = {toPublic, shuffle, guessChance, toParts: toPartOutcomes}

export const matchKeySide: KeySide<'match'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: MatchQuestion): PublicMatchQuestion {
  return {
    kind: 'match',
    ...toPublicHeader(question),
    heads: question.heads,
    left: question.left,
    right: question.right,
  }
}

/** The left column keeps the author's order, which reveals nothing about the right one. */
function shuffle<Q extends PublicMatchQuestion>(question: Q, seed: string): Q {
  return {...question, right: shuffleParts(question.right, toSeed(seed, question))}
}

function toKey(question: MatchQuestion): MatchKey {
  return {
    key: question.key,
    ...toGuidance(question),
  }
}

/** Ids in the key without an item, and left items without a key. */
function findDanglingIds({left, right, key}: MatchQuestion): string[] {
  const onLeft = new Set(left.map(({id}) => id))
  const onRight = new Set(right.map(({id}) => id))
  return [
    ...Object.entries(key).flatMap(([from, to]) => (onLeft.has(from) && onRight.has(to) ? [] : [from])),
    ...left.flatMap(({id}) => (Object.hasOwn(key, id) ? [] : [id])),
  ]
}

/** Every left item may go with any right one. */
function guessChance({left, right}: PublicMatchQuestion): number {
  return 1 / right.length ** left.length
}
