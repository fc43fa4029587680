import * as z from 'zod/mini'
import {environmentName, fault, integer, list, text, withMeta} from '../../fields/field-types.ts'
import type {Expectation} from '../../proof/expectation.ts'
import {outputParts} from '../../proof/plan.ts'
import type {ProofFields} from '../../proof/proof-block.ts'

const texts = list(text).check(z.minLength(1))

/**
 * What a program is expected to do. An expectation without content would hold for any program, and a program with no
 * output cannot contain a text.
 */
const expectation = z
  .strictObject({
    stdout: z.optional(withMeta(z.string(), {mayBeEmpty: true})),
    stdoutHas: z.optional(texts),
    stdoutLacks: z.optional(texts),
    stderrHas: z.optional(texts),
    stderrLacks: z.optional(texts),
    raises: z.optional(text),
    message: z.optional(text),
    status: z.optional(integer(0, 255)),
  })
  .check(
    z.superRefine(refuseNothing),
    z.superRefine(refuseContradictions),
  ) satisfies z.ZodMiniType<Expectation>

/** One expectation for each program, by the program's subject. */
const expectations = z.record(z.string(), expectation).check(z.superRefine(refuseNothing))

/** The `yaml proof` fence. */
export const proofFields = z.strictObject({
  env: z.optional(list(environmentName).check(z.minLength(1))),
  splice: z.optional(text),
  goal: z.optional(expectation),
  premise: z.optional(expectation),
  options: z.optional(expectations),
  fails: z.optional(expectations),
  reads: z.optional(z.enum(outputParts)),
  claims: z.optional(expectations),
  accepts: z.optional(z.enum(['goal'])),
  mutants: z.optional(z.enum(['auto'])),
  unproved: z.optional(text),
  source: z.optional(text),
}) satisfies z.ZodMiniType<ProofFields>

function refuseNothing(stated: object, context: z.core.$RefinementCtx<object>): void {
  // A misspelt field still states something.
  if (Object.keys(stated).length === 0 && context.issues.length === 0)
    context.addIssue({code: 'too_small', origin: 'object', minimum: 1})
}

/** Output cannot lack a text that contains one it must have. */
function refuseContradictions(
  {stdoutHas, stdoutLacks, stderrHas, stderrLacks}: Expectation,
  context: z.core.$RefinementCtx<Expectation>,
): void {
  const streams = {stdoutLacks: [stdoutHas, stdoutLacks], stderrLacks: [stderrHas, stderrLacks]}
  for (const [field, [has = [], lacks = []]] of Object.entries(streams))
    for (const [index, value] of lacks.entries())
      if (has.some((text) => text.includes(value)))
        context.addIssue({code: 'custom', path: [field, index], ...fault('field/repeated', {value})})
}
