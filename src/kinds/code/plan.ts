import type {CodeBlock} from '../../markdown/rich-text/rich-text.ts'
import {findLanguage} from '../../proof/find-language.ts'
import type {Plan, Prediction} from '../../proof/plan.ts'
import {toFencePrograms} from '../../proof/to-program-parts.ts'
import {completePlan} from '../shared/plan/complete-plan.ts'
import type {PlanContext} from '../shared/plan/planner.ts'
import {tellEnd} from './end-of-test.ts'
import type {CodeQuestion} from './schema.ts'

const textOf = ({lines}: CodeBlock): string => lines.join('\n')

/** With the reference solution every test comes to its end, and with what the learner begins with not all of them do. */
export function planCode({key, reference, starter}: CodeQuestion, context: PlanContext): Plan | undefined {
  const language = findLanguage(reference?.language)
  if (!reference || !language) return undefined
  const {block = emptyBlock(context), placeOf} = context
  const parts = toFencePrograms(block, language)
  const solution = textOf(reference)
  const begun = starter ? textOf(starter) : ''
  const texts = [
    solution,
    begun,
    ...key.map(({program}) => textOf(program)),
    ...block.fences.map(({text}) => text),
  ]
  const tests = key.map(({id, program}) => ({id, ...tellEnd({id, test: textOf(program)}, language, texts)}))
  const predictions = tests.map(
    ({id, program, line}, index): Prediction => ({
      name: `reference with ${id}`,
      program: parts.programs.add(`${solution}\n\n${program}`),
      expects: {stdoutHas: [line]},
      marked: true,
      place: placeOf(`key.${index}`),
    }),
  )
  // Tests that pass on nothing would pass on anything.
  const start: Prediction = {
    name: starter ? 'starter' : 'an empty program',
    program: parts.programs.add([begun, ...tests.map(({program}) => program)].join('\n\n')),
    expects: {stdoutHas: tests.map(({line}) => line)},
    marked: false,
    place: placeOf(''),
  }
  return completePlan(context, parts, {predictions: [...predictions, start], used: []})
}

function emptyBlock({place}: PlanContext): NonNullable<PlanContext['block']> {
  return {fields: {}, fences: [], place, placeOfField: () => place}
}
