import {inject} from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `vitest.config.ts` for each project, and printed. */
    readonly properties: {readonly cases: number; readonly seed: number}
  }
}

const {cases, seed} = inject('properties')

/** The number of fast-check cases of a property: the given number, capped by the project's limit. */
export function upTo(most: number): {readonly numRuns: number; readonly seed: number} {
  return {numRuns: Math.min(most, cases), seed}
}

/** The same for a property whose cases take ten milliseconds or more: an eighth of the project's limit. */
export function upToCostly(most: number): {readonly numRuns: number; readonly seed: number} {
  return {numRuns: Math.min(most, Math.ceil(cases / 8)), seed}
}

/** Returns numbers from 0 up to 1 that depend only on the seed, for tests that act at a random moment. */
export function randomNumbers(): () => number {
  let state = seed
  // mulberry32: https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
