import type {PatternMatcher} from '../grade-options.ts'

const compiled = new Map<string, RegExp>()
/** Bounds the memory of pages that open many banks. */
const maximumCompiled = 1000

/**
 * Matches with `RegExp`, for a page in which learners grade their own text: nothing has to be loaded. The compiler
 * accepts only patterns that `RegExp` and RE2 interpret in the same way. Some of them take exponential time for a
 * hostile text, so a server uses `patterns` of `quizproof/patterns`.
 *
 * @throws {SyntaxError} if the pattern is invalid, which never happens with a compiled bank
 */
export const nativePatterns: PatternMatcher = {
  matches(pattern, text, {ignoreCase}) {
    const flags = ignoreCase ? 'iu' : 'u'
    const key = `${flags}/${pattern}`
    const known = compiled.get(key) ?? new RegExp(`^(?:${pattern})$`, flags)
    if (compiled.size >= maximumCompiled) compiled.clear()
    compiled.set(key, known)
    return known.test(text)
  },
}
