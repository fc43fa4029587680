import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {type NumericRule, numericRuleShape} from '../../matching/numeric/schema.ts'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema, toKindSchemas} from '../shared/question-schema.ts'

/** The part of a numeric question that may be shown before it is graded. */
export interface PublicNumericQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'numeric'
  /** Present if the author says that a unit is wanted. */
  readonly input?: 'unit'
}

/** The part of a numeric question that is kept back until it is graded. */
export interface NumericKey extends Guidance {
  readonly key: NumericRule
  /** Why a number is accepted or wrong, by form id. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** A question whose response is a number, perhaps with a unit. */
export interface NumericQuestion<N extends BankNames = BankNames>
  extends PublicNumericQuestion<N>,
    NumericKey {}

/** The typed number: `0.5`, `1/2`, `50 %`, `5e-1`, `3 m/s`. */
export type NumericResponse = string

/** The types of the kind. */
export interface NumericKind<N extends BankNames = BankNames> {
  question: NumericQuestion<N>
  public: PublicNumericQuestion<N>
  key: NumericKey
  response: NumericResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly input?: 'unit' | undefined
    readonly units?: readonly string[] | undefined
    readonly unitPenalty?: number | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Answer'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('numeric'),
  input: z.literal('unit').exactOptional(),
}

const keyShape = {
  key: z.strictObject(numericRuleShape),
  rationales: z.record(z.string(), richTextSchema),
  ...guidanceShape,
}

export const numericSchemas = toKindSchemas(publicShape, keyShape)
