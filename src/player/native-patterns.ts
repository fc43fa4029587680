import type {PatternEngine} from '../matching/grade-options.ts'

/**
 * Matches patterns with the engine of the browser, which is smaller than `quizproof/patterns` by 46 kB. It can take very
 * long for some patterns; on a page the text is the learner's own.
 */
export const nativePatterns: PatternEngine = {
  // The browser does not tell; the length is of the same order.
  countStates: (pattern) => pattern.length,
  matches: (pattern, text, {ignoreCase}) =>
    new RegExp(`^(?:${pattern.replaceAll('(?P<', '(?<')})$`, ignoreCase ? 'iu' : 'u').test(text),
}
