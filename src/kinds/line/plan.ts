import type {Plan, Prediction} from '../../proof/plan.ts'
import {type ProgramParts, toProgramParts} from '../../proof/to-program-parts.ts'
import {completePlan, planPremise, reportMissing, toReading} from '../shared/plan/complete-plan.ts'
import {planSubstitutes} from '../shared/plan/plan-substitutes.ts'
import type {PlanContext} from '../shared/plan/planner.ts'
import type {LineQuestion} from './schema.ts'

/**
 * The program fails as the stem says. It fails in the line of the key (`reads: line`), or no longer fails once that
 * line is fixed, or both.
 */
export function planLine(question: LineQuestion, context: PlanContext): Plan | undefined {
  const {block, placeOf} = context
  const shown = question.stem.code?.[question.fence]
  const parts = toProgramParts(context, shown && [shown])
  if (!parts || !block) return undefined
  const {reads, premise} = block.fields
  const fix = block.fences.find(({role}) => role === 'fix')
  if (!premise) reportMissing(context, 'premise')
  if (!fix && reads === undefined) reportMissing(context, 'fix')
  const reading = reads && toReading(parts, reads, placeOf(''))
  return completePlan(context, parts, {
    checks: planPremise(context, parts),
    predictions: fix ? planFix(question, context, {...parts, fix: fix.text}) : [],
    ...(reading && {outputKey: reading}),
    used: ['premise', 'reads', 'fix', 'goal'],
  })
}

/** With the lines of the key fixed, the program meets its goal; unchanged, it does not. */
function planFix(
  {key, stem, fence}: LineQuestion,
  context: PlanContext,
  {fix, ...parts}: ProgramParts & {readonly fix: string},
): Prediction[] {
  const shown = stem.code?.[fence]?.lines ?? []
  const [first] = key
  const fixed = shown.flatMap((line, index) => {
    if (index + 1 === first) return [fix]
    return key.includes(index + 1) ? [] : [line]
  })
  const place = context.placeOf('')
  const lines = `line ${key.join(', ')} fixed`
  return planSubstitutes(context, parts, [
    {name: lines, program: parts.around(fixed.join('\n')), marked: true, place},
    {name: 'nothing fixed', program: parts.base, marked: false, place},
  ])
}
