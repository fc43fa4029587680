import {RE2JS} from 're2js'
import type {PatternEngine} from '../grade-options.ts'

interface Compiled {
  readonly automaton: RE2JS
  readonly states: number
}

/** Least recently used first. */
const cache = new Map<string, Compiled>()
let cachedStates = 0
/** Bounds the memory of the cache: an automaton keeps what it learns about texts, some kilobytes for each state. */
export const maximumCachedStates = 5000

/** A class such as `\p{L}` has hundreds of ranges, and every step looks among them. */
const statesOfClass = 200

/**
 * Matches in time linear in the length of the text, by RE2 automata (re2js), so that no pattern can hang.
 *
 * @throws {Error} if RE2 cannot parse the pattern, which never happens with a compiled bank
 */
export const patterns: PatternEngine = {
  matches: (pattern, text, {ignoreCase}) => findCompiled(pattern, ignoreCase).automaton.matches(text),
  countStates: (pattern, {ignoreCase}) => findCompiled(pattern, ignoreCase).states,
}

/** The number of states in the cache, for tests of its bound. */
export const countCachedStates = (): number => cachedStates

function findCompiled(pattern: string, ignoreCase: boolean): Compiled {
  const key = `${ignoreCase ? 'i' : ''}/${pattern}`
  const known = cache.get(key)
  const found = known ?? compile(pattern, ignoreCase)
  cache.delete(key)
  cache.set(key, found)
  if (!known) cachedStates += found.states
  for (const [oldest, {states}] of cache) {
    if (cachedStates <= maximumCachedStates || oldest === key) break
    cache.delete(oldest)
    cachedStates -= states
  }
  return found
}

function compile(pattern: string, ignoreCase: boolean): Compiled {
  const automaton = RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  const classes = new Set(pattern.match(/\\[pP](?:\{[^}]*\}|.)/gu))
  return {automaton, states: automaton.programSize() + statesOfClass * classes.size}
}
