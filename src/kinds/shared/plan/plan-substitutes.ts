import type {Place} from '../../../diagnostics/diagnostic.ts'
import {report} from '../../../diagnostics/source-file.ts'
import {relateSimilar} from '../../../markdown/swallowed/find-similar.ts'
import type {Expectation} from '../../../proof/expectation.ts'
import {countOccurrences, fillSlot, optionSlot} from '../../../proof/fill-slot.ts'
import type {Check, Prediction, Variant} from '../../../proof/plan.ts'
import type {ProgramParts} from '../../../proof/to-program-parts.ts'
import {reportMissing} from './complete-plan.ts'
import {toNearVariants} from './near-variants.ts'
import type {PlanContext} from './planner.ts'

/** A program with a part of the question inserted. */
export interface Substitute {
  readonly name: string
  readonly program: string
  /** Whether the key claims that it meets the goal. */
  readonly marked: boolean
  readonly place: Place
  readonly fails?: Expectation | undefined
  readonly explanation?: string
}

/** Checks that a program meets the goal exactly if the key claims so. */
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

/** An accepted form, with functions for the program and the response of any other code. */
export interface AcceptedCode {
  readonly code: string
  readonly place: Place
  readonly fill: (code: string) => {readonly program: string; readonly response: unknown}
}

/** With `accepts: goal`, also runs near variants of the accepted forms. */
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

/** The text of the program that parts of the question replace: `{{option}}`, or the text that `splice` names. */
export function findSlot(
  {block, source}: PlanContext,
  {base}: Pick<ProgramParts, 'base'>,
): string | undefined {
  const {splice = optionSlot} = block?.fields ?? {}
  const count = countOccurrences(base, splice)
  if (!block || (count === 0 && splice === optionSlot)) return undefined
  if (count !== 1) {
    const similar = count === 0 ? relateSimilar(source, splice) : {}
    report(source, 'proof/splice', {text: splice, count}, block.placeOfField('splice'), similar)
  }
  return count === 1 ? splice : undefined
}

/** A control solution, which is not an option, must meet the goal too; if it does not, the harness is wrong. */
export function planControl({block}: PlanContext, {base, programs}: ProgramParts, slot: string): Check[] {
  const control = block?.fences.find(({role}) => role === 'control')
  const goal = block?.fields.goal
  if (!control || !goal) return []
  const program = programs.add(fillSlot(base, slot, control.text))
  return [{role: 'control', program, expects: goal, place: control.place}]
}
