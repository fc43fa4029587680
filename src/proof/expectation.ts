import {normaliseOutput} from '../matching/compare-output.ts'
import {describeRaised, type Observation} from './observation.ts'

/**
 * What a program is expected to do. Every field given must match; without an exception or exit status, the program must
 * exit with status 0.
 */
export interface Expectation {
  /** The whole standard output; white space at line ends is ignored. */
  readonly stdout?: string | undefined
  /** Texts that standard output contains. */
  readonly stdoutHas?: readonly string[] | undefined
  readonly stdoutLacks?: readonly string[] | undefined
  /** Texts that standard error contains, such as warnings. */
  readonly stderrHas?: readonly string[] | undefined
  readonly stderrLacks?: readonly string[] | undefined
  /** Type of the exception that ends it, without its module, or the code of a compiler error. */
  readonly raises?: string | undefined
  /** A text that the message of the exception contains; without `raises`, of any exception. */
  readonly message?: string | undefined
  readonly status?: number | undefined
}

/** A difference between an expectation and an observation. */
export interface Mismatch {
  readonly expected: string
  readonly seen: string
}

/** The first difference; undefined if everything is as expected. */
export function findMismatch(expectation: Expectation, observation: Observation): Mismatch | undefined {
  return compareEnd(expectation, observation) ?? compareOutput(expectation, observation)
}

/** Whether it expects anything other than exit status 0. */
export function statesEnding({raises, message, status}: Expectation): boolean {
  return raises !== undefined || message !== undefined || status !== undefined
}

function compareEnd(expectation: Expectation, {raised, status: ended}: Observation): Mismatch | undefined {
  const {raises, message, status} = expectation
  const seen = describeEnd(raised, ended)
  if (raises !== undefined && raised?.type !== raises) return {expected: raises, seen}
  if (status !== undefined && ended !== status) return {expected: `exit status ${status}`, seen}
  const isNormal = !raised && ended === 0
  if (!statesEnding(expectation) && !isNormal) return {expected: 'a normal exit', seen}
  if (message === undefined || raised?.message.includes(message)) return undefined
  return {expected: message, seen: raised?.message ?? seen}
}

function describeEnd(raised: Observation['raised'], status: number | undefined): string {
  if (raised) return describeRaised(raised)
  return status === 0 ? 'a normal exit' : `exit status ${status ?? 'unknown'}`
}

function compareOutput(expectation: Expectation, {stdout, stderr}: Observation): Mismatch | undefined {
  const {stdout: whole} = expectation
  const seen = normaliseOutput(stdout, 'exact')
  if (whole !== undefined && normaliseOutput(whole, 'exact') !== seen) return {expected: whole, seen}
  return (
    findMissing(expectation.stdoutHas, stdout) ??
    findMissing(expectation.stderrHas, stderr) ??
    findForbidden(expectation.stdoutLacks, stdout) ??
    findForbidden(expectation.stderrLacks, stderr)
  )
}

function findMissing(texts: readonly string[] = [], seen: string): Mismatch | undefined {
  const lacking = texts.find((text) => !seen.includes(text))
  return lacking === undefined ? undefined : {expected: lacking, seen}
}

function findForbidden(texts: readonly string[] = [], seen: string): Mismatch | undefined {
  const excess = texts.find((text) => seen.includes(text))
  return excess === undefined ? undefined : {expected: `no ${excess}`, seen}
}
