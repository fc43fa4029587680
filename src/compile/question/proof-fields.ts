import * as z from 'zod/mini'
import {environmentName, fault, integer, list, text, withMeta} from '../../fields/field-types.ts'
import type {Expectation} from '../../proof/expectation.ts'
import {outputParts} from '../../proof/plan.ts'
import type {ProofFields} from '../../proof/proof-block.ts'

/** An optional field with what it is for. */
const described = <T extends z.ZodMiniType>(description: string, schema: T) =>
  withMeta(z.optional(schema), {description})

const texts = list(text).check(z.minLength(1))

/**
 * What a program is expected to do. An expectation without content would hold for any program, and a program with no
 * output cannot contain a text.
 */
const expectation = z
  .strictObject({
    stdout: described('All that the program prints', withMeta(z.string(), {mayBeEmpty: true})),
    stdoutHas: described('Texts that the output contains', texts),
    stdoutLacks: described('Texts that the output does not contain', texts),
    stderrHas: described('Texts that the error output contains', texts),
    stderrLacks: described('Texts that the error output does not contain', texts),
    raises: described('Name of the exception that ends the program', text),
    message: described('Text of that exception', text),
    status: described('Exit status, 0 to 255', integer(0, 255)),
  })
  .check(
    z.superRefine(refuseNothing),
    z.superRefine(refuseContradictions),
  ) satisfies z.ZodMiniType<Expectation>

/** One expectation for each program, by the program's subject. */
const expectations = z.record(z.string(), expectation).check(z.superRefine(refuseNothing))

/** The `yaml proof` fence. */
export const proofFields = z.strictObject({
  env: described(
    'Environments that its programs run in; those of the pattern when omitted',
    list(environmentName).check(z.minLength(1)),
  ),
  splice: described('Text of the program that each option or form replaces', text),
  goal: described('What the program does only with the key in place', expectation),
  premise: described('What the unmodified program of the stem does', expectation),
  options: described('What each option predicts, by its id', expectations),
  fails: described('How each distractor misses the goal, by its id', expectations),
  reads: described('Part of the result that is taken as the response', z.enum(outputParts)),
  claims: described('What the programs of claims do, by the number of the step', expectations),
  accepts: described('Says that every code that meets the goal is accepted', z.enum(['goal'])),
  mutants: described('Says that small changes to the reference must fail the tests', z.enum(['auto'])),
  unproved: described('Why the runs do not prove all of it', text),
  source: described('A source for the unproved part', text),
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
