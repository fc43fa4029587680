import {z} from 'zod'
import {id, integer, list, text} from '../kinds/field-types.ts'
import type {Expectation} from '../proof/expectation.ts'
import {readings} from '../proof/plan.ts'
import type {ProofFields} from '../proof/proof-block.ts'

/** What a program is expected to do. */
const expectation = z.strictObject({
  stdout: z.string().meta({mayBeEmpty: true}).optional(),
  stdoutHas: list(text).optional(),
  stdoutLacks: list(text).optional(),
  stderrHas: list(text).optional(),
  stderrLacks: list(text).optional(),
  raises: text.optional(),
  message: text.optional(),
  status: integer(0, 255).optional(),
}) satisfies z.ZodType<Expectation>

/** The `yaml proof` fence. */
export const proofFields = z.strictObject({
  env: list(id).min(1).optional(),
  splice: text.optional(),
  goal: expectation.optional(),
  premise: expectation.optional(),
  options: z.record(z.string(), expectation).optional(),
  fails: z.record(z.string(), expectation).optional(),
  reads: z.enum(readings).optional(),
  claims: z.record(z.string(), expectation).optional(),
  unproved: text.optional(),
  source: text.optional(),
}) satisfies z.ZodType<ProofFields>
