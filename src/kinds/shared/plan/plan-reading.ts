import type {CodeBlock} from '../../../markdown/rich-text/rich-text.ts'
import type {Plan} from '../../../proof/plan.ts'
import {toProgramParts} from '../../../proof/to-program-parts.ts'
import {completePlan, planPremise, toReading} from './complete-plan.ts'
import type {PlanContext} from './planner.ts'

/** Plans a run whose output is the response, for kinds whose responses are texts or can be read from one. */
export function planReading(
  {stem}: {readonly stem: {readonly code?: readonly CodeBlock[]}},
  context: PlanContext,
): Plan | undefined {
  const {block, placeOf} = context
  const parts = toProgramParts(context, stem.code)
  if (!parts) return undefined
  const {reads, unproved} = block?.fields ?? {}
  // Without `reads`, a question that is `unproved` has no output to read.
  const of = reads ?? (unproved === undefined ? 'stdout' : undefined)
  const reading = of && {
    ...toReading(parts, of, placeOf('')),
    ...(unproved !== undefined && {someForm: true}),
  }
  const checks = planPremise(context, parts)
  return completePlan(context, parts, {
    checks,
    ...(reading && {outputKey: reading}),
    used: ['reads', 'premise'],
  })
}

/** The same, only if a `## Proof` section asks for it: the stem's program alone says nothing about the key. */
export function planStatedReading(
  question: {readonly stem: {readonly code?: readonly CodeBlock[]}},
  context: PlanContext,
): Plan | undefined {
  return context.block ? planReading(question, context) : undefined
}
