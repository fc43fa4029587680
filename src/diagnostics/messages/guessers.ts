/** Rules for picking an option without knowing the subject, as the subject of a sentence. */
export const guesserTexts = {
  longest: 'Always taking the longest option',
  shortest: 'Always taking the shortest option',
  'most-like-others': 'Always taking the option most like the others',
  'most-like-stem': 'Always taking the option most like the question',
  'most-code': 'Always taking the option with the most code',
  'of-the-above': 'Always taking "all of the above" or similar',
  hedged: 'Always taking the option with "usually", "may" or similar',
  absolute: 'Always taking the option with "always", "never", "only" or similar',
} as const

export type GuesserName = keyof typeof guesserTexts
