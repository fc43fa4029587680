import type {CodeBlock} from '../../markdown/rich-text.ts'
import {languageOf} from '../../proof/language-of.ts'
import type {Plan, Prediction} from '../../proof/plan.ts'
import {fencePrograms} from '../../proof/program-parts.ts'
import {finishPlan} from '../finish-plan.ts'
import type {PlanContext} from '../planner.ts'
import type {CodeQuestion} from './schema.ts'

const textOf = ({lines}: CodeBlock): string => lines.join('\n')

/** The reference solution passes every test, and what the learner begins with does not pass them all. */
export function planCode({key, reference, starter}: CodeQuestion, context: PlanContext): Plan | undefined {
  const language = languageOf(reference?.language)
  if (!reference || !language) return undefined
  const {block = emptyBlock(context), placeOf} = context
  const parts = fencePrograms(block, language)
  const predictions = key.map(({id, program}, index): Prediction => {
    const main = `${textOf(reference)}\n\n${textOf(program)}`
    const name = `reference with ${id}`
    return {
      name,
      program: parts.programs.add(main),
      expects: {},
      marked: true,
      place: placeOf(`key.${index}`),
    }
  })
  // Tests that pass on nothing would pass on anything.
  const begun = [starter ? textOf(starter) : '', ...key.map(({program}) => textOf(program))].join('\n\n')
  const start: Prediction = {
    name: starter ? 'starter' : 'an empty program',
    program: parts.programs.add(begun),
    expects: {},
    marked: false,
    place: placeOf(''),
  }
  return finishPlan(context, parts, {predictions: [...predictions, start], used: []})
}

function emptyBlock({place}: PlanContext): NonNullable<PlanContext['block']> {
  return {fields: {}, fences: [], place, placeOfField: () => place}
}
