import {z} from 'zod'
import {environmentName, fault, integer, list, text} from '../../fields/field-types.ts'
import type {Expectation} from '../../proof/expectation.ts'
import {readings} from '../../proof/plan.ts'
import type {ProofFields} from '../../proof/proof-block.ts'

const texts = list(text).min(1)

/** What a program is expected to do. What states nothing would hold of any; no output has a text and lacks a part of it. */
const expectation = z
  .strictObject({
    stdout: z.string().meta({mayBeEmpty: true}).optional(),
    stdoutHas: texts.optional(),
    stdoutLacks: texts.optional(),
    stderrHas: texts.optional(),
    stderrLacks: texts.optional(),
    raises: text.optional(),
    message: text.optional(),
    status: integer(0, 255).optional(),
  })
  .superRefine(refuseNothing)
  .superRefine(({stdoutHas, stdoutLacks, stderrHas, stderrLacks}, context) => {
    const streams = {stdoutLacks: [stdoutHas, stdoutLacks], stderrLacks: [stderrHas, stderrLacks]}
    for (const [field, [has = [], lacks = []]] of Object.entries(streams))
      for (const [index, value] of lacks.entries())
        if (has.some((text) => text.includes(value)))
          context.addIssue({code: 'custom', path: [field, index], ...fault('field/repeated', {value})})
  }) satisfies z.ZodType<Expectation>

/** What is expected of one program each, by what the program is about. */
const expectations = z.record(z.string(), expectation).superRefine(refuseNothing)

/** The `yaml proof` fence. */
export const proofFields = z.strictObject({
  env: list(environmentName).min(1).optional(),
  splice: text.optional(),
  goal: expectation.optional(),
  premise: expectation.optional(),
  options: expectations.optional(),
  fails: expectations.optional(),
  reads: z.enum(readings).optional(),
  claims: expectations.optional(),
  unproved: text.optional(),
  source: text.optional(),
}) satisfies z.ZodType<ProofFields>

function refuseNothing(stated: object, context: z.RefinementCtx): void {
  // What is misspelt has been stated.
  if (Object.keys(stated).length === 0 && context.issues.length === 0)
    context.addIssue({code: 'too_small', origin: 'object', minimum: 1})
}
