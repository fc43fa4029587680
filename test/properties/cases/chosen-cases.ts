import fc from 'fast-check'
import type {ChoiceKey} from '../../../src/kinds/choice/schema.ts'
import type {LineKey} from '../../../src/kinds/line/schema.ts'
import type {MatchKey} from '../../../src/kinds/match/schema.ts'
import type {OrderKey} from '../../../src/kinds/order/schema.ts'
import {type Case, face, guidance, ids, rationalesOf, rich, shuffled} from './case.ts'

const toItem = (id: string) => ({id, content: rich(`item ${id}`)})

function choiceKey(all: readonly string[], multiple: boolean): fc.Arbitrary<ChoiceKey> {
  const bounds = multiple ? {minLength: 2, maxLength: all.length - 1} : {minLength: 1, maxLength: 1}
  return fc
    .tuple(
      fc.subarray([...all], bounds),
      fc.constantFrom({}, {scoring: 'all-or-nothing'}, {scoring: 'coverage'}, {
        scoring: 'each-option',
      } as const),
      rationalesOf(all),
      guidance,
    )
    .map(([key, scoring, rationales, given]) => ({key, ...scoring, rationales, ...given}))
}

export const choiceCase: fc.Arbitrary<Case> = fc
  .tuple(ids(2), fc.boolean())
  .map(([all, several]) => ({all, multiple: several && all.length > 2}))
  .chain(({all, multiple}) => {
    const open = {...face, kind: 'choice' as const, multiple, options: all.map(toItem)}
    return fc
      .tuple(
        choiceKey(all, multiple),
        choiceKey(all, multiple),
        fc.shuffledSubarray(all, {maxLength: multiple ? all.length : 1}),
        shuffled(all),
      )
      .map(([kept, others, response, order]) => ({
        question: {...open, ...kept},
        full: kept.key,
        response,
        permuted: {
          question: {...open, ...kept, options: order.map(toItem), key: kept.key.toReversed()},
          response: response.toReversed(),
        },
        other: {...open, ...others},
      }))
  })

const orderKey = (all: readonly string[]): fc.Arbitrary<OrderKey> =>
  fc
    .tuple(
      fc.shuffledSubarray([...all], {minLength: 2}),
      fc.constantFrom({}, {scoring: 'all-or-nothing'}, {scoring: 'position'}, {scoring: 'pairs'} as const),
      guidance,
    )
    .map(([key, scoring, given]) => ({key, ...scoring, ...given}))

export const orderCase: fc.Arbitrary<Case> = ids(2).chain((all) => {
  const open = {...face, kind: 'order' as const, items: all.map(toItem)}
  return fc
    .tuple(orderKey(all), orderKey(all), fc.shuffledSubarray(all), shuffled(all))
    .map(([kept, others, response, order]) => ({
      question: {...open, ...kept},
      full: kept.key,
      response,
      permuted: {question: {...open, ...kept, items: order.map(toItem)}, response},
      other: {...open, ...others},
    }))
})

/** One right partner for each left item. */
const pairing = (left: readonly string[], right: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .array(fc.constantFrom(...right), {minLength: left.length, maxLength: left.length})
    .map((chosen) => Object.fromEntries(left.map((id, index) => [id, chosen[index] ?? ''])))

const matchKey = (left: readonly string[], right: readonly string[]): fc.Arbitrary<MatchKey> =>
  fc.tuple(pairing(left, right), guidance).map(([key, given]) => ({key, ...given}))

export const matchCase: fc.Arbitrary<Case> = fc.tuple(ids(2, 6), ids(2, 6)).chain(([left, right]) => {
  const heads = [rich('from'), rich('to')] as const
  const open = {...face, kind: 'match' as const, heads, left: left.map(toItem), right: right.map(toItem)}
  return fc
    .tuple(
      matchKey(left, right),
      matchKey(left, right),
      pairing(left, right),
      fc.subarray(left),
      shuffled(left),
    )
    .map(([kept, others, pairs, given, order]) => {
      const entries = given.map((id) => [id, pairs[id] ?? ''] as const)
      const layout = {left: order.map(toItem), right: open.right.toReversed()}
      return {
        question: {...open, ...kept},
        full: kept.key,
        response: Object.fromEntries(entries),
        permuted: {question: {...open, ...kept, ...layout}, response: entries.toReversed()},
        other: {...open, ...others},
      }
    })
})

function lineKey(all: readonly number[], multiple: boolean): fc.Arbitrary<LineKey> {
  const bounds = multiple ? {minLength: 2} : {minLength: 1, maxLength: 1}
  return fc
    .tuple(fc.subarray([...all], bounds), rationalesOf(all.map(String)), guidance)
    .map(([key, rationales, given]) => ({key, rationales, ...given}))
}

export const lineCase: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({min: 2, max: 12}), fc.boolean())
  .chain(([lineCount, multiple]) => {
    const all = Array.from({length: lineCount}, (_, index) => index + 1)
    const open = {...face, kind: 'line' as const, fence: 0, lineCount, multiple}
    return fc
      .tuple(
        lineKey(all, multiple),
        lineKey(all, multiple),
        fc.subarray(all, {maxLength: multiple ? lineCount : 1}),
      )
      .map(([kept, others, response]) => ({
        question: {...open, ...kept},
        full: kept.key,
        response,
        permuted: {
          question: {...open, ...kept, key: kept.key.toReversed()},
          response: response.map(String).toReversed(),
        },
        other: {...open, ...others},
      }))
  })
