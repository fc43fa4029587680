import type {Raised} from '../../proof/observation.ts'
import type {RunLimits} from '../../proof/program.ts'

/** Where things are for a program that runs; the same for every run, so that no path tells runs apart. */
export interface SandboxPaths {
  /** Holds the files of the job, is current and can be written. */
  readonly work: string
  /** Installed packages, where the environment has some. */
  readonly packages: string
  /** The executable of Node. */
  readonly node: string
}

/** What is started at once: one program, or several of one environment, one after another. */
export interface Job {
  /** Text by name, put into the folder `work`. */
  readonly files: Readonly<Record<string, string>>
  /** Full path of an executable, and its arguments. */
  readonly argv: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  readonly limits: RunLimits
  /** Address space that the runtime takes and does not use, besides the limit. */
  readonly reservedMegabytes: number
  /** How many programs are run, every one with streams of its own: `streamsOf`. */
  readonly programs: number
}

/** What was seen of one program from outside. */
export interface Capture {
  /**
   * `lost` says nothing of the program: what it shared its job with came to an end before it had run.
   * `killed` is a signal from within, since those from outside have names of their own.
   */
  readonly end: 'exit' | 'time' | 'output' | 'memory' | 'killed' | 'lost'
  /** Whether it owes that to no other program: it was alone, or none of them had its turn yet. */
  readonly isIndependent: boolean
  /** Whether its set-ups came to an end. */
  readonly began: boolean
  readonly stdout: string
  readonly stderr: string
  readonly status?: number
  readonly raised?: Raised
}

/**
 * The descriptor on which runners report, a line of JSON each: `{"began": true}`, `{"raised": {…}}`. Where several programs
 * run, what runs them reports here when it is `{"ready": true}` for them, and `{"program": 0, "status": 0}`, and a program
 * on one of its own: `reportOf`. A job that is ready and yet ends with status 0 before a program has its turn says that
 * they cannot share it.
 */
export const reportDescriptor = 3

/** Descriptors of standard output and standard error of a program; 1 and 2 belong to the job as a whole. */
export function programStreams(program: number): {out: number; error: number} {
  return {out: 4 + 2 * program, error: 5 + 2 * program}
}

/** The descriptor on which a program among several reports: which program it is, is told by it and by nothing written. */
export function programReportDescriptor(program: number, {programs}: Job): number {
  return programStreams(programs).out + program
}

/** The first of the descriptors from which the files of a job are read, in the order of its files. */
export function firstFileDescriptor(job: Job): number {
  return job.programs === 1 ? programStreams(1).out : programReportDescriptor(job.programs, job)
}

/** A busy machine takes long to start a runtime, which says nothing of the program. */
export const startupSeconds = 20

/** How long a job is left to itself: its start, then set-up and run of every program, and time to be ended from outside. */
export function maximumSeconds(seconds: number, programs: number): number {
  return Math.ceil(startupSeconds + 2 * seconds * programs) + 5
}
