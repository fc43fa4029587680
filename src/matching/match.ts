import type {Unscored} from './unscored.ts'

/** An accepted form, or an anticipated mistake. */
export interface Form {
  /** `a`, `b`, … by position, or the author's own. */
  readonly id: string
  /** 1 for an accepted form; less for a mistake or a partly accepted form. */
  readonly credit: number
}

/** The result of matching a typed response with the forms of a question. */
export type Match =
  /** `form` is absent if none matched; `read` is the interpreted response, `credit` what it earns. */
  {readonly status: 'read'; readonly form?: Form; readonly read: string; readonly credit: number} | Unscored

/** A response that must match a form, to test the key. */
export interface Sample {
  readonly form: Form
  readonly response: string
}
