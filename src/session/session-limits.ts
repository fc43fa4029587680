/** Larger than any learner's session; larger input is refused. */
export const sessionLimits = {
  events: 100_000,
  tasks: 10_000,
  /** Ids in a list, such as recently asked questions. */
  ids: 100_000,
  /** In an id, a seed or a similar text. */
  characters: 10_000,
  /** The weight of a question. */
  points: 1000,
  /** Milliseconds added in one call. */
  grantMs: 366 * 86_400_000,
} as const

/** Whether an untrusted value is a text that a session may contain. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= sessionLimits.characters
}

/** Whether an untrusted value is a list of such texts, such as ids. */
export function areTexts(list: unknown): list is readonly string[] {
  return Array.isArray(list) && list.length <= sessionLimits.ids && list.every(isText)
}
