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
  /** The form of its response: a text, a number, or the id of one of `options`. */
  readonly kind: 'text' | 'numeric' | 'choice'
  /** Whether a number needs a unit, as the author says. */
  readonly input?: 'unit'
  /** The options of a choice. */
  readonly options?: readonly Item[]
  /** The weight relative to other blanks; absent for 1. */
  readonly weight?: number
}

/** The key of one blank. */
export type BlankKey =
  | ({readonly kind: 'text'} & TextRule & WithRationales)
  | ({readonly kind: 'numeric'} & NumericRule & WithRationales)
  | ({
      readonly kind: 'choice'
      /** The id of the right option. */
      readonly right: string
      /** Credit for options, if the author set it. */
      readonly credit?: Readonly<Record<string, number>>
      /** Former ids of options, with their current ids. */
      readonly formerIds?: Readonly<Record<string, string>>
    } & WithRationales)

interface WithRationales {
  /** Why a form or option is right or wrong, by its id. */
  readonly rationales: Readonly<Record<string, RichText>>
}

/** The part of a cloze question that may be shown before it is graded. */
export interface PublicClozeQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'cloze'
  /** What is typed into blanks, as the author says: code, also outside of code; absent for text. */
  readonly input?: 'code'
  /** The blanks, in the order of the stem. */
  readonly blanks: readonly Blank[]
}

/** The part of a cloze question that is kept back until it is graded. */
export interface ClozeKey extends Guidance {
  /** Keys by blank id. */
  readonly key: Readonly<Record<string, BlankKey>>
}

/** A question with gaps to fill, in prose or in code. */
export interface ClozeQuestion<N extends BankNames = BankNames> extends PublicClozeQuestion<N>, ClozeKey {}

/** The typed text or chosen option id, by blank id. */
export type ClozeResponse = Readonly<Record<string, string>>

/** The types of the kind. */
export interface ClozeKind<N extends BankNames = BankNames> {
  question: ClozeQuestion<N>
  public: PublicClozeQuestion<N>
  key: ClozeKey
  response: ClozeResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly input?: 'line' | 'code' | undefined
    readonly ignore?: readonly ('case' | 'spaces' | 'diacritics' | 'punctuation')[] | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Blanks'
}

const blankSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['text', 'numeric', 'choice']),
  input: z.literal('unit').exactOptional(),
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
  input: z.literal('code').exactOptional(),
  blanks: z.array(blankSchema).min(1),
}

const keyShape = {key: z.record(z.string(), blankKeySchema), ...guidanceShape}

export const clozeSchemas = toKindSchemas(publicShape, keyShape)
