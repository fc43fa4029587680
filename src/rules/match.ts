/** An accepted form, or a mistake that was foreseen. */
export interface Form {
  /** `a`, `b`, … by position, or the author's own. */
  readonly id: string
  /** 1 for an accepted form, below 1 for a mistake. */
  readonly credit: number
}

/** What a typed response is to the forms of a question. */
export type Match =
  /** `form` is absent where none matched; `read` tells what the response was taken for. */
  | {readonly status: 'read'; readonly form?: Form; readonly read: string; readonly credit?: number}
  | {readonly status: 'unanswered'}
  | {readonly status: 'malformed'; readonly reason: string}
  | {readonly status: 'ungraded'; readonly reason: string}
