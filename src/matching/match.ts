/** An accepted form, or a mistake that was foreseen. */
export interface Form {
  /** `a`, `b`, … by position, or the author's own. */
  readonly id: string
  /** 1 for an accepted form; below 1 for a mistake, or for a form that is accepted in part. */
  readonly credit: number
}

/** What a typed response is to the forms of a question. */
export type Match =
  /** `form` is absent where none matched; `read` is what the response was taken for, `credit` what it earns. */
  | {readonly status: 'read'; readonly form?: Form; readonly read: string; readonly credit: number}
  | {readonly status: 'unanswered'}
  | {readonly status: 'malformed'; readonly reason: string}
  | {readonly status: 'ungraded'; readonly reason: string}

/** A response that is to match a form, by which a key is tested. */
export interface Sample {
  readonly form: Form
  readonly response: string
}
