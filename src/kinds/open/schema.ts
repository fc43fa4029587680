import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema, toKindSchemas} from '../shared/question-schema.ts'

/** The part of an open question that may be shown before it is graded. */
export interface PublicOpenQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'open'
  /** The input to show, as the author says: one line of text, or code; absent for several lines. */
  readonly input?: 'line' | 'code'
}

/** One criterion by which a response is graded. */
export interface Criterion {
  readonly id: string
  /** Absent if the question has no rubric: the response is then judged as a whole. */
  readonly content?: RichText
  /** Its points, relative to those of other criteria. */
  readonly points: number
}

/** The part of an open question that is kept back until it is graded. */
export interface OpenKey extends Guidance {
  readonly key: readonly Criterion[]
}

/** A question that a person, or the learner, grades; by a rubric if there is one. */
export interface OpenQuestion<N extends BankNames = BankNames> extends PublicOpenQuestion<N>, OpenKey {}

/** The text, and the points for each criterion; without marks it is ungraded. */
export type OpenResponse = string | {readonly text: string; readonly marks?: Readonly<Record<string, number>>}

/** The types of the kind. */
export interface OpenKind<N extends BankNames = BankNames> {
  question: OpenQuestion<N>
  public: PublicOpenQuestion<N>
  key: OpenKey
  response: OpenResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly input?: 'line' | 'lines' | 'code' | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Rubric'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('open'),
  input: z.enum(['line', 'code']).exactOptional(),
}

const keyShape = {
  key: z
    .array(
      z.strictObject({
        id: z.string(),
        content: richTextSchema.exactOptional(),
        points: z.number().positive(),
      }),
    )
    .min(1),
  ...guidanceShape,
}

export const openSchemas = toKindSchemas(publicShape, keyShape)
