/** Matches regular expressions in linear time; exported by `quizproof/patterns`. */
export interface PatternEngine {
  /** Whether the pattern, in the syntax of RE2, matches the whole text. */
  readonly matches: (pattern: string, text: string, options: {readonly ignoreCase: boolean}) => boolean
  /** How many states the compiled pattern has. The time of a match is bounded by them, times the length of the text. */
  readonly countStates: (pattern: string, options: {readonly ignoreCase: boolean}) => number
}

/** Options of grading. */
export interface GradeOptions {
  /** For accepted forms that are patterns; a response that only a pattern could match is `ungraded` without it. */
  readonly patterns?: PatternEngine
  /** The decimal separator of the learner's locale; default `.`. */
  readonly decimal?: '.' | ','
}
