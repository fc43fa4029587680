import type {Raised} from '../../proof/observation.ts'
import type {RunLimits} from '../../proof/program.ts'

/** Paths inside the sandbox; the same for every run, so that they never change an observation. */
export interface SandboxPaths {
  /** The working folder with the files of the job; writable. */
  readonly work: string
  /** Installed packages, if the environment has any. */
  readonly packages: string
  /** The executable of Node. */
  readonly node: string
}

/** One process to start: one program, or several of one environment that run one after another. */
export interface Job {
  /** File name to text, written to `work`. */
  readonly files: Readonly<Record<string, string>>
  /** Full path of an executable, and its arguments. */
  readonly argv: readonly string[]
  readonly variables: Readonly<Record<string, string>>
  readonly limits: RunLimits
  /** Address space that the runtime reserves without using it, in addition to the limit. */
  readonly reservedMegabytes: number
  /** The number of programs, each with its own streams: see `programStreams`. */
  readonly programs: number
}

/** The result of one program, captured from outside. */
export interface Capture {
  /**
   * `lost` says nothing about the program: its shared job ended before its turn. `killed` is a signal from inside; kills
   * from outside have names of their own.
   */
  readonly end: 'exit' | 'time' | 'output' | 'memory' | 'killed' | 'lost'
  /** Whether no other program can have caused it: it ran alone, or none had its turn. */
  readonly isIndependent: boolean
  /** Whether its set-up completed. */
  readonly began: boolean
  readonly stdout: string
  readonly stderr: string
  readonly status?: number
  readonly raised?: Raised
}

/**
 * The descriptor on which runners report one line of JSON at a time: `{"began": true}`, `{"raised": {…}}`. If several
 * programs share a job, their runner reports `{"ready": true}` and `{"program": 0, "status": 0}` here, and each program
 * uses its own: `programReportDescriptor`. A job that is ready but ends with status 0 before any program had its turn
 * says that they cannot share it.
 */
export const reportDescriptor = 3

/** Descriptors of standard output and standard error of a program; 1 and 2 belong to the job itself. */
export function programStreams(program: number): {out: number; error: number} {
  return {out: 4 + 2 * program, error: 5 + 2 * program}
}

/** The descriptor for the reports of one of several programs; it identifies the program, so none can pose as another. */
export function programReportDescriptor(program: number, {programs}: Job): number {
  return programStreams(programs).out + program
}

/** The first descriptor for the files of a job, in their order. */
export function firstFileDescriptor(job: Job): number {
  return job.programs === 1 ? programStreams(1).out : programReportDescriptor(job.programs, job)
}

/** The filter of system calls comes after the files. */
export function filterDescriptor(job: Job): number {
  return firstFileDescriptor(job) + Object.keys(job.files).length
}

/** A busy machine starts a runtime slowly; that must not count against the program. */
export const startupSeconds = 20

/** How long a job may take: start, set-up and run of every program, and time to be killed from outside. */
export function maximumSeconds(seconds: number, programs: number): number {
  return Math.ceil(startupSeconds + 2 * seconds * programs) + 5
}
