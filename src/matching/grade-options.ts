import {expectOption} from './expect-option.ts'
import {readOwn} from './read-own.ts'

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

/** @throws {TypeError} when an option is of another type: it would be ignored, and right responses would be wrong */
export function checkGradeOptions(options: GradeOptions): void {
  const [decimal, patterns] = [readOwn(options, 'decimal'), readOwn(options, 'patterns')]
  expectOption(decimal === undefined || decimal === '.' || decimal === ',', 'decimal', '`.` or `,`')
  const isEngine = patterns === undefined || typeof patterns?.matches === 'function'
  expectOption(isEngine, 'patterns', 'an engine such as `patterns` of quizproof/patterns')
}
