import {normaliseOutput} from '../rules/compare-output.ts'
import {describeRaised, type Observation} from './observation.ts'

/**
 * What a program is expected to do. All that is stated has to hold; where neither an exception nor an exit status is
 * stated, the program has to end by itself with status 0.
 */
export interface Expectation {
  /** All of standard output, as the output of a program is compared: white space at the ends of lines does not count. */
  readonly stdout?: string | undefined
  /** Texts that standard output contains. */
  readonly stdoutHas?: readonly string[] | undefined
  readonly stdoutLacks?: readonly string[] | undefined
  /** Texts that standard error contains: warnings stand there. */
  readonly stderrHas?: readonly string[] | undefined
  readonly stderrLacks?: readonly string[] | undefined
  /** Type of the exception that ends it, without its module, or the code of an error of the compiler. */
  readonly raises?: string | undefined
  /** A text that the message of the exception contains. */
  readonly message?: string | undefined
  readonly status?: number | undefined
}

/** Where an observation is not as expected. */
export interface Mismatch {
  readonly expected: string
  readonly seen: string
}

/** The first thing that is not as expected; nothing where all is. */
export function mismatchOf(expectation: Expectation, observation: Observation): Mismatch | undefined {
  return mismatchOfEnd(expectation, observation) ?? mismatchOfOutput(expectation, observation)
}

function mismatchOfEnd(
  {raises, message, status}: Expectation,
  {raised, status: ended}: Observation,
): Mismatch | undefined {
  const seen = describeEnd(raised, ended)
  if (raises !== undefined && raised?.type !== raises) return {expected: raises, seen}
  if (status !== undefined && ended !== status) return {expected: `exit status ${status}`, seen}
  const isNormal = !raised && ended === 0
  if (raises === undefined && status === undefined && !isNormal) return {expected: 'a normal end', seen}
  const said = raised?.message ?? ''
  return message === undefined || said.includes(message) ? undefined : {expected: message, seen: said}
}

function describeEnd(raised: Observation['raised'], status: number | undefined): string {
  if (raised) return describeRaised(raised)
  return status === 0 ? 'a normal end' : `exit status ${status ?? 'unknown'}`
}

function mismatchOfOutput(expectation: Expectation, {stdout, stderr}: Observation): Mismatch | undefined {
  const {stdout: whole} = expectation
  const seen = normaliseOutput(stdout, 'exact')
  if (whole !== undefined && normaliseOutput(whole, 'exact') !== seen) return {expected: whole, seen}
  return (
    lackOf(expectation.stdoutHas, stdout) ??
    lackOf(expectation.stderrHas, stderr) ??
    excessOf(expectation.stdoutLacks, stdout) ??
    excessOf(expectation.stderrLacks, stderr)
  )
}

function lackOf(texts: readonly string[] = [], seen: string): Mismatch | undefined {
  const lacking = texts.find((text) => !seen.includes(text))
  return lacking === undefined ? undefined : {expected: lacking, seen}
}

function excessOf(texts: readonly string[] = [], seen: string): Mismatch | undefined {
  const excess = texts.find((text) => seen.includes(text))
  return excess === undefined ? undefined : {expected: `no ${excess}`, seen}
}
