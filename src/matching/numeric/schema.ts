import {z} from 'zod'
import type {Form} from '../match.ts'

/** A stretch of numbers, in the unit of the question. */
export interface NumericForm extends Form {
  readonly low: number
  readonly high: number
  /** Whether the bounds themselves belong to it. */
  readonly includesLow: boolean
  readonly includesHigh: boolean
  /** A number in it, and in no better form, that stands for it: to show and to test it by. */
  readonly value: number
  /** As the author wrote it. */
  readonly text: string
}

export interface NumericRule {
  /** A number that several hold counts as that with the most credit, and of these as the narrowest. */
  readonly forms: readonly NumericForm[]
  /** Units a response may be in, and by what to multiply it for the first of them; none for a bare number. */
  readonly units: readonly {readonly name: string; readonly factor: number}[]
  /** What a right number without its unit, or in an unknown one, still earns of its credit. */
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
