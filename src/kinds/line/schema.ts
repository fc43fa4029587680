import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema, toKindSchemas} from '../shared/question-schema.ts'

/** What may be shown of a line question before it is graded. */
export interface PublicLineQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'line'
  /** Which of the fences in the stem it is about: an index into `stem.code`. */
  readonly fence: number
  /** How many lines that fence has. */
  readonly lineCount: number
  /** Whether several lines may be chosen. How many are right is not told. */
  readonly multiple: boolean
}

/** What is kept back of a line question. */
export interface LineKey extends Guidance {
  /** The right lines, counted from 1, ascending. */
  readonly key: readonly number[]
  /** Why a line is right or wrong, by its number. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** A question whose response is a line of a program: find the bug. */
export interface LineQuestion<N extends BankNames = BankNames> extends PublicLineQuestion<N>, LineKey {}

/** A line number, or several; of a question with one right line at most one. */
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
