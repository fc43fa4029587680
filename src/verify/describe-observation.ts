import {describeRaised, type Observation} from '../proof/observation.ts'

/** Summarises an observation: the exception that ended the program, or else its output. */
export function describeObservation({raised, stdout, stderr, status}: Observation): string {
  if (raised) return describeRaised(raised)
  if (stdout.trim() !== '') return stdout.trimEnd()
  if (status !== 0) return `exit status ${status ?? 'unknown'}`
  return stderr.trim() === '' ? 'nothing' : stderr.trim()
}
