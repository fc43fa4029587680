import type {Kind} from '../../kinds/kinds.ts'

/** The values of the question template. */
export interface QuestionValues {
  readonly title: string
  readonly kind: Kind
  readonly category: string
  readonly difficulty: string
  readonly level?: string | undefined
}

/** The values of the pattern template. */
export interface PatternValues {
  readonly title: string
  readonly track: string
  readonly minutes: string
  readonly summary: string
}

/** The values of the `bank.yaml` template. */
export interface BankValues {
  readonly name: string
  readonly title?: string | undefined
  readonly track: string
}
