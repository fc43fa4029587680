/** Matches regular expressions in time linear in the text; `quizproof/patterns` has one. */
export interface PatternEngine {
  /** Whether the pattern, in the syntax of RE2, matches the whole text. */
  readonly matches: (pattern: string, text: string, options: {readonly ignoreCase: boolean}) => boolean
}

/** What a grader may need besides a question and a response. */
export interface GradeOptions {
  /** For accepted forms that are patterns; a response that only a pattern could match is `ungraded` without it. */
  readonly patterns?: PatternEngine
  /** The sign in front of the decimals of a typed number, by the learner's locale; default `.`. */
  readonly decimal?: '.' | ','
}
