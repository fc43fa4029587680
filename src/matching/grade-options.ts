/** Matches regular expressions: `patterns` of `quizproof/patterns`, or `nativePatterns` of `quizproof/native-patterns`. */
export interface PatternMatcher {
  /** Whether the pattern, in the syntax of RE2, matches the whole text. */
  readonly matches: (pattern: string, text: string, options: {readonly ignoreCase: boolean}) => boolean
}

/** Matches in linear time, and measures patterns for the compiler; exported by `quizproof/patterns`. */
export interface PatternEngine extends PatternMatcher {
  /** How many states the compiled pattern has. The time of a match is bounded by them, times the length of the text. */
  readonly countStates: (pattern: string, options: {readonly ignoreCase: boolean}) => number
}

/** Options of grading. */
export interface GradeOptions {
  /** For accepted forms that are patterns; a response that only a pattern could match is `ungraded` without it. */
  readonly patterns?: PatternMatcher
  /** The decimal separator of the learner's locale; default `.`. */
  readonly decimal?: '.' | ','
}
