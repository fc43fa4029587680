import type {PartOutcome} from '../shared/part-outcomes.ts'
import type {PartScore} from '../shared/score.ts'
import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {OrderKey, OrderQuestion, PublicOrderQuestion} from './schema.ts'
import {orderItems} from './shuffle.ts'

export const orderPublicSide: PublicSide<'order'> = {toPublic, shuffle, guessChance, toParts}

export const orderKeySide: KeySide<'order'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: OrderQuestion): PublicOrderQuestion {
  return {
    kind: 'order',
    ...toPublicHeader(question),
    items: question.items,
  }
}

function shuffle<Q extends PublicOrderQuestion>(question: Q, seed: string): Q {
  return {...question, items: orderItems(question, seed)}
}

/** In the order of the response, since the trace follows the key. With `pairs`, an item in one right pair is right. */
function toParts(trace: readonly PartScore[], response: unknown): PartOutcome[] {
  const right = new Set(trace.flatMap(({part, rule, earned}) => (earned > 0 ? [part, rule] : [])))
  const items: readonly unknown[] = Array.isArray(response) ? response : []
  return items.flatMap((item): PartOutcome[] =>
    typeof item === 'string' ? [{part: item, outcome: right.has(item) ? 'right' : 'wrong'}] : [],
  )
}

function toKey(question: OrderQuestion): OrderKey {
  return {
    key: question.key,
    ...(question.scoring !== undefined && {scoring: question.scoring}),
    ...toGuidance(question),
  }
}

/** Ids in the key that no item has. */
function findDanglingIds({items, key}: OrderQuestion): string[] {
  const known = new Set(items.map(({id}) => id))
  return key.filter((id) => !known.has(id))
}

/** One of all orders of all items; lower if some are to be left out. */
function guessChance({items}: PublicOrderQuestion): number {
  return items.reduce((chance, _item, index) => chance / (index + 1), 1)
}
