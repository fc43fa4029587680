import type {Plan} from '../../proof/plan.ts'
import {toProgramParts} from '../../proof/to-program-parts.ts'
import {completePlan, planPremise, reportMissing} from '../shared/plan/complete-plan.ts'
import type {PlanContext} from '../shared/plan/planner.ts'
import type {OpenQuestion} from './schema.ts'

/** A person grades it, so no run can prove a rubric, but claims of the stem and the solution can be run. */
export function planOpen({stem}: OpenQuestion, context: PlanContext): Plan | undefined {
  const parts = context.block && toProgramParts(context, stem.code)
  if (!parts) return undefined
  reportMissing(context, 'unproved')
  return completePlan(context, parts, {checks: planPremise(context, parts), used: ['premise']})
}
