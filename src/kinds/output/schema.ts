import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema, toKindSchemas} from '../shared/question-schema.ts'

/** The part of an output question that may be shown before it is graded. */
export interface PublicOutputQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'output'
  /** The input to show, as the author says: one line; absent for several. */
  readonly input?: 'line'
}

/** A plausible output that the program does not print. */
export interface OutputMistake {
  readonly id: string
  /** Lines, joined by `\n`. */
  readonly text: string
  /** Absent for 0. */
  readonly credit?: number
}

/** The part of an output question that is kept back until it is graded. */
export interface OutputKey extends Guidance {
  /** The output: lines, joined by `\n`. */
  readonly key: string
  /** `near` ignores case, empty lines and the number of spaces between words; absent for `exact`. */
  readonly comparison?: 'near'
  readonly mistakes: readonly OutputMistake[]
  /** Why a mistake is wrong, by its id. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** A question that asks for the output of a program. */
export interface OutputQuestion<N extends BankNames = BankNames> extends PublicOutputQuestion<N>, OutputKey {}

/** The typed lines. */
export type OutputResponse = string

/** The types of the kind. */
export interface OutputKind<N extends BankNames = BankNames> {
  question: OutputQuestion<N>
  public: PublicOutputQuestion<N>
  key: OutputKey
  response: OutputResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly input?: 'line' | 'lines' | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Answer'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('output'),
  input: z.literal('line').exactOptional(),
}

const keyShape = {
  key: z.string(),
  comparison: z.literal('near').exactOptional(),
  mistakes: z.array(
    z.strictObject({id: z.string(), text: z.string(), credit: z.number().min(-1).max(1).exactOptional()}),
  ),
  rationales: z.record(z.string(), richTextSchema),
  ...guidanceShape,
}

export const outputSchemas = toKindSchemas(publicShape, keyShape)
