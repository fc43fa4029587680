/** The result of running a program, captured from outside; memory addresses and the like are masked if two runs differ. */
export interface Observation {
  /**
   * How it ended: `exit` by itself, perhaps with an exception; `setup` before the program began; otherwise at a limit.
   * `shortage` is a lack of threads, processes, file descriptors or disk space.
   */
  readonly end: 'exit' | 'setup' | 'time' | 'memory' | 'output' | 'shortage' | 'killed'
  readonly stdout: string
  readonly stderr: string
  /** Exit status; absent if it was killed. */
  readonly status?: number
  /** The exception that ended it, or the first compiler error. */
  readonly raised?: Raised
}

export interface Raised {
  /** `SynchronousOnlyOperation`, `TypeError`, `TS2322`, without a module. */
  readonly type: string
  readonly message: string
  /** The last line of `main` that ran, from 1. */
  readonly line?: number
}

/** `TypeError: message`. */
export function describeRaised({type, message}: Raised): string {
  return message === '' ? type : `${type}: ${message}`
}

/** Versions of the runtime and packages: `{python: '3.11.2', django: '5.2.19'}`. */
export type Versions = Readonly<Record<string, string>>

/** The result of all runs of a program: one observation, or two that differ. */
export type Observed =
  | {readonly observation: Observation}
  | {readonly nondeterministic: readonly [first: Observation, second: Observation]}
