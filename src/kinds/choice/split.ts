import {toGuidance, toPublicHeader} from '../shared/split-question.ts'
import type {ChoiceKey, ChoiceQuestion, Option, PublicChoiceQuestion} from './schema.ts'

/** What may be shown, field by field: a field that is added to the question stays back until it is named here. */
export function publicChoice(question: ChoiceQuestion): PublicChoiceQuestion {
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

export function keyOfChoice(question: ChoiceQuestion): ChoiceKey {
  const {key, scoring, credit, rationales} = question
  return {
    key,
    ...(scoring !== undefined && {scoring}),
    ...(credit && {credit}),
    rationales,
    ...toGuidance(question),
  }
}
