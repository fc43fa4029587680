import type {Observation} from '../../proof/observation.ts'
import type {Environment, Program} from '../../proof/program.ts'
import type {Capture, Job, SandboxPaths} from '../sandbox/job.ts'

/** What a job is made for. */
interface JobContext {
  readonly environment: Environment
  readonly paths: SandboxPaths
  /** Of what a runtime leaves to chance, such as the order of its hashes: another one in each run. */
  readonly seed: number
}

/** A language: how its programs are started, and how what was captured is read. One file a language. */
export interface Runner {
  /** All text that a run depends on besides the program: when it changes, what was seen before counts no more. */
  readonly sources: readonly string[]
  /** How many programs of one environment may share a job. */
  readonly maximumPrograms: number
  /** How many runs, each with another seed, it takes to see what a program leaves to chance. */
  readonly countRuns: (program: Program, environment: Environment) => number
  readonly toJob: (programs: readonly Program[], occasion: JobContext) => Job
  readonly toObservation: (capture: Capture) => Observation
  /** A program that prints the versions it runs on, `{"python": "3.11.2"}`, and fails where one is not there. */
  readonly probe: (environment: Environment) => Program
}

/** What leaves nothing to seeds shows in a second run whatever else is chance. */
export const twice = (): number => 2
