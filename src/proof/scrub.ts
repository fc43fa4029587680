import type {Observation} from './observation.ts'

/** Counted up whenever what is kept of the same text is something else, so that what was kept before counts no more. */
export const scrubVersion = 2

const replacements: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Addresses have more digits than numbers that somebody writes in a question.
  [/\b0x[0-9a-f]{7,16}\b/gi, '0x…'],
  [/\/tmp\/tmp[.\w]{6,11}/g, '/tmp/…'],
]

/** Replaces what differs between runs and means nothing: addresses in memory and names of temporary files. */
export function scrub(text: string): string {
  return replacements.reduce(
    (scrubbed, [pattern, replacement]) => scrubbed.replace(pattern, replacement),
    text,
  )
}

/** The same observation without what differs between runs and means nothing. */
export function scrubObservation(observation: Observation): Observation {
  const {stdout, stderr, raised} = observation
  return {
    ...observation,
    stdout: scrub(stdout),
    stderr: scrub(stderr),
    ...(raised && {raised: {...raised, message: scrub(raised.message)}}),
  }
}
