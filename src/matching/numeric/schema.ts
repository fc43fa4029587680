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

/** A unit in base units: the factor, and the powers of base units such as `m s^-1`, `''` for an angle. */
export type UnitSize = readonly [factor: number, base: string]

export interface NumericRule {
  /** If several match, the one with the most credit counts, and of these the narrowest. */
  readonly forms: readonly NumericForm[]
  /** Units for responses, with the factor to the first of them; empty for numbers without a unit. */
  readonly units: readonly {readonly name: string; readonly factor: number}[]
  /** How symbols of these units, and of others that convert to them, may be written; absent without units. */
  readonly spellings?: Readonly<Record<string, UnitSize>>
  /** A pattern of all symbols that are units of something, for a response in a wrong one; absent without units. */
  readonly knownUnits?: string
  /**
   * The fraction of the credit for a right number without a unit, or with a wrong one of the same dimension.
   */
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
  spellings: z.record(z.string(), z.tuple([z.number(), z.string()])).exactOptional(),
  knownUnits: z.string().exactOptional(),
  creditWithoutUnit: z.number().min(0).max(1),
}
