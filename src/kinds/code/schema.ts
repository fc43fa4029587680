import {z} from 'zod'
import type {CodeBlock} from '../../markdown/rich-text/rich-text.ts'
import type {BankNames, Guidance, QuestionHeader} from '../shared/question.ts'
import {
  codeBlockSchema,
  guidanceShape,
  questionHeaderShape,
  toKindSchemas,
} from '../shared/question-schema.ts'

export type CodeScoring = 'all-or-nothing' | 'each-test'

/** The part of a code question that may be shown before it is graded. */
export interface PublicCodeQuestion<N extends BankNames = BankNames> extends QuestionHeader<N> {
  readonly kind: 'code'
  /** The language of the program, such as `python`, where the author states it. */
  readonly language?: string
  /** The code that the learner starts from. */
  readonly starter?: CodeBlock
}

/** A program that checks one requirement of a solution. */
export interface CodeTest {
  readonly id: string
  /** The weight relative to other tests; absent for 1. */
  readonly weight?: number
  readonly program: CodeBlock
}

/** The part of a code question that is kept back until it is graded. */
export interface CodeKey extends Guidance {
  readonly key: readonly CodeTest[]
  /** Absent for `all-or-nothing`. */
  readonly scoring?: CodeScoring
  /** A solution that passes every test. */
  readonly reference?: CodeBlock
}

/** A question whose response is a program. It is graded from the results of its tests, never by running it here. */
export interface CodeQuestion<N extends BankNames = BankNames> extends PublicCodeQuestion<N>, CodeKey {}

/** The program, and for each test id whether it passed; without results it is ungraded. */
export type CodeResponse =
  | string
  | {readonly source: string; readonly results?: Readonly<Record<string, boolean>>}

/** The types of the kind. */
export interface CodeKind<N extends BankNames = BankNames> {
  question: CodeQuestion<N>
  public: PublicCodeQuestion<N>
  key: CodeKey
  response: CodeResponse
  /** The front matter that only this kind has. */
  fields: {
    readonly language?: string | undefined
    readonly scoring?: CodeScoring | undefined
  }
  /** The level-2 sections that only this kind has. */
  sections: 'Tests' | 'Starter' | 'Reference'
}

const publicShape = {
  ...questionHeaderShape,
  kind: z.literal('code'),
  language: z.string().exactOptional(),
  starter: codeBlockSchema.exactOptional(),
}

const keyShape = {
  key: z
    .array(
      z.strictObject({
        id: z.string(),
        weight: z.number().positive().exactOptional(),
        program: codeBlockSchema,
      }),
    )
    .min(1),
  scoring: z.enum(['all-or-nothing', 'each-test']).exactOptional(),
  reference: codeBlockSchema.exactOptional(),
  ...guidanceShape,
}

export const codeSchemas = toKindSchemas(publicShape, keyShape)
