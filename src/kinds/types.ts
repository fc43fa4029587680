import type {ChoiceKey, ChoiceQuestion, ChoiceResponse, PublicChoiceQuestion} from './choice/schema.ts'
import type {ClozeKey, ClozeQuestion, ClozeResponse, PublicClozeQuestion} from './cloze/schema.ts'
import type {CodeKey, CodeQuestion, CodeResponse, PublicCodeQuestion} from './code/schema.ts'
import type {LineKey, LineQuestion, LineResponse, PublicLineQuestion} from './line/schema.ts'
import type {MatchKey, MatchQuestion, MatchResponse, PublicMatchQuestion} from './match/schema.ts'
import type {NumericKey, NumericQuestion, NumericResponse, PublicNumericQuestion} from './numeric/schema.ts'
import type {OpenKey, OpenQuestion, OpenResponse, PublicOpenQuestion} from './open/schema.ts'
import type {OrderKey, OrderQuestion, OrderResponse, PublicOrderQuestion} from './order/schema.ts'
import type {OutputKey, OutputQuestion, OutputResponse, PublicOutputQuestion} from './output/schema.ts'
import type {PublicTextQuestion, TextKey, TextQuestion, TextResponse} from './text/schema.ts'

/** The one list of kinds. Every facet table is typed over it, so the compiler names what a new kind lacks. */
export interface Kinds {
  choice: {question: ChoiceQuestion; public: PublicChoiceQuestion; key: ChoiceKey; response: ChoiceResponse}
  order: {question: OrderQuestion; public: PublicOrderQuestion; key: OrderKey; response: OrderResponse}
  match: {question: MatchQuestion; public: PublicMatchQuestion; key: MatchKey; response: MatchResponse}
  cloze: {question: ClozeQuestion; public: PublicClozeQuestion; key: ClozeKey; response: ClozeResponse}
  code: {question: CodeQuestion; public: PublicCodeQuestion; key: CodeKey; response: CodeResponse}
  open: {question: OpenQuestion; public: PublicOpenQuestion; key: OpenKey; response: OpenResponse}
  output: {question: OutputQuestion; public: PublicOutputQuestion; key: OutputKey; response: OutputResponse}
  line: {question: LineQuestion; public: PublicLineQuestion; key: LineKey; response: LineResponse}
  numeric: {
    question: NumericQuestion
    public: PublicNumericQuestion
    key: NumericKey
    response: NumericResponse
  }
  text: {question: TextQuestion; public: PublicTextQuestion; key: TextKey; response: TextResponse}
}

export type Kind = keyof Kinds

/** The list as values, in the order in which a question that states no kind is asked whether it is of each. */
export const kinds = [
  'choice',
  'order',
  'match',
  'cloze',
  'code',
  'open',
  'output',
  'line',
  'numeric',
  'text',
] as const satisfies readonly Kind[]

// The compiler names a kind that the list lacks; nothing else would.
;({}) satisfies Record<Exclude<Kind, (typeof kinds)[number]>, never>

/** Any question, with its key. */
export type Question = Kinds[Kind]['question']

/** Any question as it may be shown before it is graded. */
export type PublicQuestion = Kinds[Kind]['public']

/** What is kept back of any question. */
export type QuestionKey = Kinds[Kind]['key']

/** What a learner may respond to a question of kind `K`. */
export type ResponseOf<K extends Kind> = Kinds[K]['response']
