import {RE2JS} from 're2js'
import type {PatternEngine} from '../grade-options.ts'

const compiled = new Map<string, RE2JS>()
/** Bounds the memory of programs that open many banks. */
const maximumCompiled = 1000

/**
 * Matches in time linear in the length of the text, by RE2 automata (re2js), so that no pattern can hang.
 *
 * @throws {Error} if RE2 cannot parse the pattern, which never happens with a compiled bank
 */
export const patterns: PatternEngine = {
  matches(pattern, text, {ignoreCase}) {
    const key = `${ignoreCase ? 'i' : ''}/${pattern}`
    const known = compiled.get(key) ?? RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
    if (compiled.size >= maximumCompiled) compiled.clear()
    compiled.set(key, known)
    return known.matches(text)
  },
}
