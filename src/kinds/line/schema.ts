import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema, toKindSchemas} from '../shared/question-schema.ts'

/** The part of a line question that may be shown before it is graded. */
export interface PublicLineQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'line'
  /** The fence in question, as an index into `stem.code`. */
  readonly fence: number
  /** The number of lines in that fence. */
  readonly lineCount: number
  /** Whether several lines may be chosen. The number of right ones is not revealed. */
  readonly multiple: boolean
}

/** The part of a line question that is kept back until it is graded. */
export interface LineKey extends Guidance {
  /** The right lines, counted from 1, ascending. */
  readonly key: readonly number[]
  /** Why a line is right or wrong, by its number. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** A question whose response is a line of a program: find the bug. */
export interface LineQuestion<N extends BankNames = BankNames> extends PublicLineQuestion<N>, LineKey {}

/** A line number, or several; at most one if one line is right. */
export type LineResponse = number | readonly number[]

/** The types of the kind. */
export interface LineKind<N extends BankNames = BankNames> {
  question: LineQuestion<N>
  public: PublicLineQuestion<N>
  key: LineKey
  response: LineResponse
  /** The front matter that only this kind has. */
  fields: Record<never, never>
  /** The level-2 sections that only this kind has. */
  sections: 'Answer'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('line'),
  fence: z.int().min(0),
  lineCount: z.int().positive(),
  multiple: z.boolean(),
}

const keyShape = {
  key: z.array(z.int().positive()).min(1),
  rationales: z.record(z.string(), richTextSchema),
  ...guidanceShape,
}

export const lineSchemas = toKindSchemas(publicShape, keyShape)
