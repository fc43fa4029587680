import {describeRaised, type Observation} from '../proof/observation.ts'

/** What was seen, in a line: the exception that ended a program, or else what it printed. */
export function describeObservation({raised, stdout, stderr, status}: Observation): string {
  if (raised) return describeRaised(raised)
  if (stdout.trim() !== '') return stdout.trimEnd()
  if (status !== 0) return `exit status ${status ?? 'unknown'}`
  return stderr.trim() === '' ? 'nothing' : stderr.trim()
}
