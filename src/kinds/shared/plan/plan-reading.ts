import type {CodeBlock} from '../../../markdown/rich-text/rich-text.ts'
import type {Plan} from '../../../proof/plan.ts'
import {toProgramParts} from '../../../proof/to-program-parts.ts'
import {completePlan, planPremise, readingOf} from './complete-plan.ts'
import type {PlanContext} from './planner.ts'

/** What the program shows is the response: for kinds whose responses are texts, or can be read from one. */
export function planReading(
  {stem}: {readonly stem: {readonly code?: readonly CodeBlock[]}},
  context: PlanContext,
): Plan | undefined {
  const {block, placeOf} = context
  const parts = toProgramParts(context, stem.code)
  if (!parts) return undefined
  const {reads, unproved} = block?.fields ?? {}
  // Who says that runs do not prove the key says of what they do.
  const of = reads ?? (unproved === undefined ? 'stdout' : undefined)
  const reading = of && {
    ...readingOf(parts, of, placeOf('')),
    ...(unproved !== undefined && {someForm: true}),
  }
  const checks = planPremise(context, parts)
  return completePlan(context, parts, {
    checks,
    ...(reading && {outputKey: reading}),
    used: ['reads', 'premise'],
  })
}

/** The same, where a `## Proof` section asks for it: the program of the stem says nothing of the key by itself. */
export function planStatedReading(
  question: {readonly stem: {readonly code?: readonly CodeBlock[]}},
  context: PlanContext,
): Plan | undefined {
  return context.block ? planReading(question, context) : undefined
}
