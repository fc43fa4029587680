import type {Observation} from './observation.ts'

/** Increase whenever `scrub` changes its output, so that earlier observations are discarded. */
export const scrubVersion = 2

const replacements: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Memory addresses have more digits than the numbers in questions.
  [/\b0x[0-9a-f]{7,16}\b/gi, '0x…'],
  [/\/tmp\/tmp[.\w]{6,11}/g, '/tmp/…'],
]

/** Masks meaningless differences between runs: memory addresses and names of temporary files. */
export function scrub(text: string): string {
  return replacements.reduce(
    (scrubbed, [pattern, replacement]) => scrubbed.replace(pattern, replacement),
    text,
  )
}

/** The observation with meaningless differences masked. */
export function scrubObservation(observation: Observation): Observation {
  const {stdout, stderr, raised} = observation
  return {
    ...observation,
    stdout: scrub(stdout),
    stderr: scrub(stderr),
    ...(raised && {raised: {...raised, message: scrub(raised.message)}}),
  }
}
