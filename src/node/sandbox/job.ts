import type {Raised} from '../../proof/observation.ts'
import type {RunLimits} from '../../proof/program.ts'

/** Where things are for a program that runs; the same for every run, so that no path tells runs apart. */
export interface Places {
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
  readonly end: 'exit' | 'time' | 'output' | 'killed' | 'lost'
  /** Whether its set-ups came to an end. */
  readonly began: boolean
  readonly stdout: string
  readonly stderr: string
  readonly status?: number
  readonly raised?: Raised
}

/**
 * The descriptor on which runners report, a line of JSON each: `{"program": 0, "began": true}`,
 * `{"program": 0, "raised": {…}}`, and where several run, `{"program": 0, "status": 0}`. Without a number it is about all.
 */
export const reportDescriptor = 3

/** Descriptors of standard output and standard error of a program; 1 and 2 belong to the job as a whole. */
export function streamsOf(program: number): {out: number; error: number} {
  return {out: 4 + 2 * program, error: 5 + 2 * program}
}

/** The first of the descriptors from which the files of a job are read, in the order of its files. */
export function firstFileDescriptor({programs}: Job): number {
  return streamsOf(programs).out
}
