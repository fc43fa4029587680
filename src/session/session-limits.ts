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
