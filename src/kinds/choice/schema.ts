import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import type {BankNames, Guidance, Item, QuestionHeader} from '../shared/question.ts'
import {guidanceShape, questionHeaderShape, richTextSchema, toKindSchemas} from '../shared/question-schema.ts'

/** One of the options of a choice question. */
export interface Option extends Item {
  /** `place` keeps its position when options are shuffled, `last` keeps it at the end. */
  readonly pin?: 'place' | 'last'
}

/** The part of a choice question that may be shown before it is graded. */
export interface PublicChoiceQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'choice'
  /** Whether several options may be chosen. The number of right ones is not revealed. */
  readonly multiple: boolean
  readonly options: readonly Option[]
}

/** The part of a choice question that is kept back until it is graded. */
export interface ChoiceKey extends Guidance {
  /** The ids of the right options. */
  readonly key: readonly string[]
  /** How several right options are scored; absent for `net-correct`. */
  readonly scoring?: 'all-or-nothing' | 'coverage' | 'each-option'
  /** Credit for choosing an option, where the author set it; from -1 to 1. */
  readonly credit?: Readonly<Record<string, number>>
  /** Why an option is right or wrong, by option id. */
  readonly rationales: Readonly<Record<string, RichText>>
  /** Former ids of options, with their current ids, so that stored responses still count. */
  readonly formerIds?: Readonly<Record<string, string>>
}

/** A question with one or several right options. */
export interface ChoiceQuestion<N extends BankNames = BankNames> extends PublicChoiceQuestion<N>, ChoiceKey {}

/** The id of an option, or several ids; at most one if one option is right. */
export type ChoiceResponse = string | readonly string[]

/** The types of the kind. */
export interface ChoiceKind<N extends BankNames = BankNames> {
  question: ChoiceQuestion<N>
  public: PublicChoiceQuestion<N>
  key: ChoiceKey
  response: ChoiceResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly scoring?: 'all-or-nothing' | 'net-correct' | 'coverage' | 'each-option' | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: never
}

const optionSchema = z.strictObject({
  id: z.string(),
  content: richTextSchema,
  pin: z.enum(['place', 'last']).exactOptional(),
})

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('choice'),
  multiple: z.boolean(),
  options: z.array(optionSchema).min(2),
}

const keyShape = {
  key: z.array(z.string()).min(1),
  scoring: z.enum(['all-or-nothing', 'coverage', 'each-option']).exactOptional(),
  credit: z.record(z.string(), z.number().min(-1).max(1)).exactOptional(),
  rationales: z.record(z.string(), richTextSchema),
  formerIds: z.record(z.string(), z.string()).exactOptional(),
  ...guidanceShape,
}

export const choiceSchemas = toKindSchemas(publicShape, keyShape)
