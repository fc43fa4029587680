import type {Kind} from '../../kinds/kinds.ts'

/** What a new question is made of. */
export interface QuestionValues {
  readonly title: string
  readonly kind: Kind
  readonly category: string
  readonly difficulty: string
  readonly level?: string | undefined
}

/** What a new pattern is made of. */
export interface PatternValues {
  readonly title: string
  readonly track: string
  readonly minutes: string
  readonly summary: string
}

/** What a new `bank.yaml` is made of. */
export interface BankValues {
  readonly name: string
  readonly title?: string | undefined
  readonly track: string
}
