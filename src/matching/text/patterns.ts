import {RE2JS} from 're2js'
import type {PatternEngine} from '../grade-options.ts'

const compiled = new Map<string, RE2JS>()
/** Patterns come from a bank, so there are only so many; this keeps a program that reads many banks from growing. */
const maximumCompiled = 1000

/**
 * Matches in time linear in the text, by the automata of RE2 (re2js): an author's pattern can not be made to hang.
 *
 * @throws {Error} when the pattern is not one of RE2's, which no compiled bank has
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
