import type {KeySide, PublicSide} from '../shared/sides.ts'
import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {ChoiceKey, ChoiceQuestion, Option, PublicChoiceQuestion} from './schema.ts'
import {orderOptions} from './shuffle.ts'

export const choicePublicSide: PublicSide<'choice'> = {toPublic, shuffle, guessChance}

export const choiceKeySide: KeySide<'choice'> = {toKey, findDanglingIds}

/** Copies the public fields one by one, so a new field stays private until it is listed here. */
function toPublic(question: ChoiceQuestion): PublicChoiceQuestion {
  return {
    kind: 'choice',
    ...toPublicHeader(question),
    multiple: question.multiple,
    options: question.options.map(publicOption),
  }
}

function publicOption({id, content, pin}: Option): Option {
  return {id, content, ...(pin !== undefined && {pin})}
}

function shuffle<Q extends PublicChoiceQuestion>(question: Q, seed: string): Q {
  return {...question, options: orderOptions(question, seed)}
}

function toKey(question: ChoiceQuestion): ChoiceKey {
  const {key, scoring, credit, rationales, formerIds} = question
  return {
    key,
    ...(scoring !== undefined && {scoring}),
    ...(credit && {credit}),
    rationales,
    ...(formerIds && {formerIds}),
    ...toGuidance(question),
  }
}

/** Ids in the key, the credit, the rationales and the former ids that no option has. */
function findDanglingIds({options, key, credit = {}, rationales, formerIds = {}}: ChoiceQuestion): string[] {
  const known = new Set(options.map(({id}) => id))
  return [...key, ...Object.keys(credit), ...Object.keys(rationales), ...Object.values(formerIds)].filter(
    (id) => !known.has(id),
  )
}

/** One of all options, or one of all non-empty sets of options. */
function guessChance({multiple, options}: PublicChoiceQuestion): number {
  return multiple ? 1 / (2 ** options.length - 1) : 1 / options.length
}
