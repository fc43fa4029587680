/** Rules by which someone who knows nothing of the subject picks an option, as a sentence begins with them. */
export const guesserTexts = {
  longest: 'Always taking the longest option',
  shortest: 'Always taking the shortest option',
  'most-like-others': 'Always taking the option most like the others',
  'most-like-stem': 'Always taking the option most like the question',
  'most-code': 'Always taking the option with the most code',
  'of-the-above': 'Always taking "all of the above" and its like',
  hedged: 'Always taking the option with "usually", "may" and the like',
  absolute: 'Always taking the option with "always", "never", "only" and the like',
} as const

export type GuesserName = keyof typeof guesserTexts
