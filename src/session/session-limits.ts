/** Beyond any session of a learner; what comes from outside and is larger is refused. */
export const sessionLimits = {
  events: 100_000,
  tasks: 10_000,
  /** Ids in a list, such as the questions that were asked lately. */
  ids: 100_000,
  /** In an id, a seed and the like. */
  characters: 10_000,
} as const
