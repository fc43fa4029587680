import type {Plan} from '../../proof/plan.ts'
import {programParts} from '../../proof/program-parts.ts'
import {fill} from '../../proof/template.ts'
import {samplesOfText} from '../../rules/text/match.ts'
import {finishPlan} from '../finish-plan.ts'
import {planReading} from '../plan-reading.ts'
import {planControl, planSubstitutes, slotOf} from '../plan-substitutes.ts'
import type {PlanContext} from '../planner.ts'
import type {TextQuestion} from './schema.ts'

/** What is typed takes a place in the program, or is what the program shows. */
export function planText(question: TextQuestion, context: PlanContext): Plan | undefined {
  if (context.block?.fields.splice === undefined && context.block?.fields.reads === undefined)
    return undefined
  const parts = programParts(context, question.stem.code)
  if (!parts) return undefined
  if (context.block.fields.reads !== undefined) return planReading(question, context)
  const slot = slotOf(context, parts)
  if (slot === undefined) return undefined
  const substitutes = samplesOfText(question.key)
    .filter(({form}) => form.credit === 1 || form.credit <= 0)
    .map(({form, response}) => ({
      name: response,
      program: fill(parts.base, slot, response),
      marked: form.credit === 1,
      place: context.placeOf(`forms.${form.id}`),
    }))
  const predictions = planSubstitutes(context, parts, substitutes)
  const checks = planControl(context, parts, slot)
  return finishPlan(context, parts, {checks, predictions, used: ['splice', 'goal', 'control']})
}
