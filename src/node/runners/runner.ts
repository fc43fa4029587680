import type {Observation} from '../../proof/observation.ts'
import type {Environment, Program} from '../../proof/program.ts'
import type {Capture, Job, SandboxPaths} from '../sandbox/job.ts'

/** What any job depends on besides its programs. */
export interface JobPlace {
  readonly environment: Environment
  readonly paths: SandboxPaths
}

/** What a run depends on besides its programs. */
interface JobContext extends JobPlace {
  /** The files of a prepared program. */
  readonly files?: Prepared['files'] | undefined
  /** Seed for nondeterminism such as hash order; different in each run. */
  readonly seed: number
}

/** A program after its preparation: the files to run, or how it ends without a run. */
export interface Prepared {
  readonly files?: Readonly<Record<string, string>>
  readonly capture?: Capture
}

/** Work on programs before their runs, once for each, such as a compilation. Nothing of them is executed. */
interface Preparation {
  readonly maximumPrograms: number
  readonly toJob: (programs: readonly Program[], place: JobPlace) => Job
  readonly read: (capture: Capture) => Prepared
}

/** How programs of one language are started, and how their captures are read. One file per language. */
export interface Runner {
  /** All text that a run depends on besides the program; a change invalidates earlier observations. */
  readonly sources: readonly string[]
  /** How many programs of one environment may share a job. */
  readonly maximumPrograms: number
  /** How many runs, each with another seed, it takes to detect nondeterminism. */
  readonly countRuns: (program: Program, environment: Environment) => number
  readonly preparation?: Preparation
  readonly toJob: (programs: readonly Program[], context: JobContext) => Job
  readonly toObservation: (capture: Capture) => Observation
  /** A program that prints its versions, `{"python": "3.11.2"}`, and fails if a package is missing. */
  readonly probe: (environment: Environment) => Program
}

/** Without seeds, a second run is enough to detect nondeterminism. */
export const twice = (): number => 2
