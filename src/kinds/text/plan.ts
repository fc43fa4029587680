import {listTextSamples} from '../../matching/text/match.ts'
import {fillSlot} from '../../proof/fill-slot.ts'
import type {Plan} from '../../proof/plan.ts'
import {type ProgramParts, toProgramParts} from '../../proof/to-program-parts.ts'
import {completePlan, planPremise, reportMissing} from '../shared/plan/complete-plan.ts'
import {planReading} from '../shared/plan/plan-reading.ts'
import {findSlot, planControl, planSubstitutes, planVariants} from '../shared/plan/plan-substitutes.ts'
import type {PlanContext} from '../shared/plan/planner.ts'
import {reportLooseForms} from '../shared/plan/report-loose-forms.ts'
import type {TextQuestion} from './schema.ts'

/** The typed text is inserted into the program, or is its output. */
export function planText(question: TextQuestion, context: PlanContext): Plan | undefined {
  const {block} = context
  if (!block) return undefined
  if (block.fields.reads !== undefined) return planReading(question, context)
  const parts = toProgramParts(context, question.stem.code)
  if (!parts) return undefined
  const slot = findSlot(context, parts)
  if (slot !== undefined) return planTyped(question, context, {...parts, slot})
  if (block.fields.splice !== undefined) return undefined
  // Claims of the stem and the solution can still be run.
  if (block.fields.unproved !== undefined) return planReading(question, context)
  reportMissing(context, block.fields.goal ? 'splice' : 'reads')
  return undefined
}

/** Runs the program once for each form inserted. */
function planTyped(
  question: TextQuestion,
  context: PlanContext,
  {slot, ...parts}: ProgramParts & {readonly slot: string},
): Plan {
  reportLooseForms(context, question.key, 'forms')
  const substitutes = listTextSamples(question.key)
    .filter(({form}) => form.credit === 1 || form.credit <= 0)
    .map(({form, response}) => ({
      name: response,
      program: fillSlot(parts.base, slot, response),
      marked: form.credit === 1,
      place: context.placeOf(`forms.${form.id}`),
    }))
  const predictions = planSubstitutes(context, parts, substitutes)
  const checks = [...planPremise(context, parts), ...planControl(context, parts, slot)]
  const accepted = substitutes.filter(({marked}) => marked)
  const variants = planVariants(
    context,
    parts,
    accepted.map(({name, place}) => ({
      code: name,
      place,
      fill: (code) => ({program: fillSlot(parts.base, slot, code), response: code}),
    })),
  )
  return completePlan(context, parts, {
    checks,
    predictions,
    variants,
    used: ['splice', 'goal', 'control', 'premise', 'accepts'],
  })
}
