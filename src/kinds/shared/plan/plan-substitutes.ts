import type {Place} from '../../../diagnostics/diagnostic.ts'
import {report} from '../../../diagnostics/source-file.ts'
import type {Expectation} from '../../../proof/expectation.ts'
import {countOccurrences, fillSlot, optionSlot} from '../../../proof/fill-slot.ts'
import type {Check, Prediction, Variant} from '../../../proof/plan.ts'
import type {ProgramParts} from '../../../proof/to-program-parts.ts'
import {reportMissing} from './complete-plan.ts'
import {toNearVariants} from './near-variants.ts'
import type {PlanContext} from './planner.ts'

/** A program that a part of the question makes. */
export interface Substitute {
  readonly name: string
  readonly program: string
  /** Whether the key says that it meets the goal. */
  readonly marked: boolean
  readonly place: Place
  readonly fails?: Expectation | undefined
  readonly explanation?: string
}

/** Every program meets the goal where the key says so, and misses it otherwise. */
export function planSubstitutes(
  context: PlanContext,
  {programs}: Pick<ProgramParts, 'programs'>,
  substitutes: readonly Substitute[],
): Prediction[] {
  const goal = context.block?.fields.goal
  if (!goal) {
    reportMissing(context, 'goal')
    return []
  }
  return substitutes.map(({name, program, marked, place, fails, explanation}) => ({
    name,
    program: programs.add(program),
    expects: goal,
    marked,
    place,
    ...(fails && {fails}),
    ...(explanation !== undefined && {explanation}),
  }))
}

/** An accepted form, with the program and the response for any other code in its place. */
export interface AcceptedCode {
  readonly code: string
  readonly place: Place
  readonly fill: (code: string) => {readonly program: string; readonly response: unknown}
}

/** With `accepts: goal`, near variants of the accepted forms are run too. */
export function planVariants(
  {block}: PlanContext,
  {programs}: Pick<ProgramParts, 'programs'>,
  accepted: readonly AcceptedCode[],
): Variant[] {
  const {goal, accepts} = block?.fields ?? {}
  if (!goal || accepts === undefined) return []
  return accepted.flatMap(({code, place, fill}) =>
    toNearVariants(code).map((text) => {
      const {program, response} = fill(text)
      return {program: programs.add(program), response, text, expects: goal, place}
    }),
  )
}

/** The text of the program that parts of the question take the place of: `{{option}}`, or what `splice` names. */
export function slotOf({block, source}: PlanContext, {base}: Pick<ProgramParts, 'base'>): string | undefined {
  const {splice = optionSlot} = block?.fields ?? {}
  const count = countOccurrences(base, splice)
  if (!block || (count === 0 && splice === optionSlot)) return undefined
  if (count !== 1) report(source, 'proof/splice', {text: splice, count}, block.placeOfField('splice'))
  return count === 1 ? splice : undefined
}

/** A solution that nobody chooses meets the goal too; if it does not, it is the harness that is wrong. */
export function planControl({block}: PlanContext, {base, programs}: ProgramParts, slot: string): Check[] {
  const control = block?.fences.find(({role}) => role === 'control')
  const goal = block?.fields.goal
  if (!control || !goal) return []
  const program = programs.add(fillSlot(base, slot, control.text))
  return [{role: 'control', program, expects: goal, place: control.place}]
}
