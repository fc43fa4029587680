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
  const mend = block.fences.find(({role}) => role === 'mend')
  if (!premise) reportMissing(context, 'premise')
  if (!mend && reads === undefined) reportMissing(context, 'mend')
  const reading = reads && toReading(parts, reads, placeOf(''))
  return completePlan(context, parts, {
    checks: planPremise(context, parts),
    predictions: mend ? planMend(question, context, {...parts, mend: mend.text}) : [],
    ...(reading && {outputKey: reading}),
    used: ['premise', 'reads', 'mend', 'goal'],
  })
}

/** With the lines of the key fixed, the program meets its goal; unchanged, it does not. */
function planMend(
  {key, stem, fence}: LineQuestion,
  context: PlanContext,
  {mend, ...parts}: ProgramParts & {readonly mend: string},
): Prediction[] {
  const shown = stem.code?.[fence]?.lines ?? []
  const [first] = key
  const mended = shown.flatMap((line, index) => {
    if (index + 1 === first) return [mend]
    return key.includes(index + 1) ? [] : [line]
  })
  const place = context.placeOf('')
  const lines = `line ${key.join(', ')} mended`
  return planSubstitutes(context, parts, [
    {name: lines, program: parts.around(mended.join('\n')), marked: true, place},
    {name: 'nothing mended', program: parts.base, marked: false, place},
  ])
}
