import type {ChoiceKey, ChoiceQuestion, ChoiceResponse, PublicChoiceQuestion} from './choice/schema.ts'

/** The one list of kinds. Every facet table is typed over it, so the compiler names what a new kind lacks. */
export interface Kinds {
  choice: {question: ChoiceQuestion; public: PublicChoiceQuestion; key: ChoiceKey; response: ChoiceResponse}
}

export type Kind = keyof Kinds

/** The list as values, in the order in which they are listed to people. */
export const kinds = ['choice'] as const satisfies readonly Kind[]

/** Any question, with its key. */
export type Question = Kinds[Kind]['question']

/** Any question as it may be shown before it is graded. */
export type PublicQuestion = Kinds[Kind]['public']

/** What is kept back of any question. */
export type QuestionKey = Kinds[Kind]['key']

/** What a learner may respond to a question of kind `K`. */
export type ResponseOf<K extends Kind> = Kinds[K]['response']
