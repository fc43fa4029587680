import {z} from 'zod'
import type {RichText} from '../../markdown/rich-text/rich-text.ts'
import {type NumericRule, numericRuleShape} from '../../matching/numeric/schema.ts'
import {type TextRule, textRuleShape} from '../../matching/text/schema.ts'
import type {BankNames, Guidance, Item, QuestionHeader} from '../shared/question.ts'
import {
  guidanceShape,
  itemSchema,
  questionHeaderShape,
  richTextSchema,
  toKindSchemas,
} from '../shared/question-schema.ts'

/** A gap in the stem: `[[id]]` in its text and code, an element with `data-blank="id"` in its HTML. */
export interface Blank {
  readonly id: string
  /** What is responded: a text, a number, or the id of one of `options`. */
  readonly kind: 'text' | 'numeric' | 'choice'
  /** Of a choice. */
  readonly options?: readonly Item[]
  /** How much it counts beside the others; absent for 1. */
  readonly weight?: number
}

/** What is right in a blank. */
export type BlankKey =
  | ({readonly kind: 'text'} & TextRule & WithRationales)
  | ({readonly kind: 'numeric'} & NumericRule & WithRationales)
  | ({
      readonly kind: 'choice'
      /** The id of the right option. */
      readonly right: string
      /** Credit for an option, where the author set it. */
      readonly credit?: Readonly<Record<string, number>>
      /** Ids that options had before, with their ids of today. */
      readonly formerIds?: Readonly<Record<string, string>>
    } & WithRationales)

interface WithRationales {
  /** Why a form or option is right or wrong, by its id. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** What may be shown of a cloze question before it is graded. */
export interface PublicClozeQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'cloze'
  /** In the order in which they stand in the stem. */
  readonly blanks: readonly Blank[]
}

/** What is kept back of a cloze question. */
export interface ClozeKey extends Guidance {
  /** By the id of the blank. */
  readonly key: Readonly<Record<string, BlankKey>>
}

/** A question with gaps to fill, in prose or in code. */
export interface ClozeQuestion<N extends BankNames = BankNames> extends PublicClozeQuestion<N>, ClozeKey {}

/** By the id of the blank, what was typed or the id of the option chosen. */
export type ClozeResponse = Readonly<Record<string, string>>

/** The types of the kind. */
export interface ClozeKind<N extends BankNames = BankNames> {
  question: ClozeQuestion<N>
  public: PublicClozeQuestion<N>
  key: ClozeKey
  response: ClozeResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly ignore?: readonly ('case' | 'spaces' | 'diacritics' | 'punctuation')[] | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Blanks'
}

const blankSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['text', 'numeric', 'choice']),
  options: z.array(itemSchema).min(2).exactOptional(),
  weight: z.number().positive().exactOptional(),
})

const rationales = z.record(z.string(), richTextSchema)

const blankKeySchema = z.discriminatedUnion('kind', [
  z.strictObject({kind: z.literal('text'), ...textRuleShape, rationales}),
  z.strictObject({kind: z.literal('numeric'), ...numericRuleShape, rationales}),
  z.strictObject({
    kind: z.literal('choice'),
    right: z.string(),
    credit: z.record(z.string(), z.number().min(-1).max(1)).exactOptional(),
    formerIds: z.record(z.string(), z.string()).exactOptional(),
    rationales,
  }),
])

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('cloze'),
  blanks: z.array(blankSchema).min(1),
}

const keyShape = {key: z.record(z.string(), blankKeySchema), ...guidanceShape}

export const clozeSchemas = toKindSchemas(publicShape, keyShape)
