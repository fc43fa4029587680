import {z} from 'zod'
import type {Form} from '../match.ts'

/** A range of numbers, in the unit of the question. */
export interface NumericForm extends Form {
  readonly low: number
  readonly high: number
  /** Whether the bounds are included. */
  readonly includesLow: boolean
  readonly includesHigh: boolean
  /** A number within it and within no better form, to show to learners and to test it. */
  readonly value: number
  /** As the author wrote it. */
  readonly text: string
}

export interface NumericRule {
  /** If several match, the one with the most credit counts, and of these the narrowest. */
  readonly forms: readonly NumericForm[]
  /** Units for responses, with the factor to the first of them; empty for numbers without a unit. */
  readonly units: readonly {readonly name: string; readonly factor: number}[]
  /** Share of the credit for a right number with a missing or unknown unit. */
  readonly creditWithoutUnit: number
}

const numericFormSchema = z.strictObject({
  id: z.string(),
  credit: z.number().min(-1).max(1),
  low: z.number(),
  high: z.number(),
  includesLow: z.boolean(),
  includesHigh: z.boolean(),
  value: z.number(),
  text: z.string(),
})

export const numericRuleShape = {
  forms: z.array(numericFormSchema).min(1),
  units: z.array(z.strictObject({name: z.string(), factor: z.number()})),
  creditWithoutUnit: z.number().min(0).max(1),
}
