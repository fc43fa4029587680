/** What happened when a program was run, captured from outside; memory addresses and the like are replaced where two runs differ in them. */
export interface Observation {
  /**
   * How it came to its end: by itself, though perhaps with an exception; before it began, in the set-up;
   * or because it met a limit: `shortage` is one of threads, processes, descriptors or room.
   */
  readonly end: 'exit' | 'setup' | 'time' | 'memory' | 'output' | 'shortage' | 'killed'
  readonly stdout: string
  readonly stderr: string
  /** Exit status; absent where it was killed. */
  readonly status?: number
  /** The exception that ended it, or the first error that its compiler found. */
  readonly raised?: Raised
}

export interface Raised {
  /** `SynchronousOnlyOperation`, `TypeError`, `TS2322`, without a module. */
  readonly type: string
  readonly message: string
  /** The last line of `main` that was being run, from 1. */
  readonly line?: number
}

/** `TypeError: what it says`. */
export function describeRaised({type, message}: Raised): string {
  return message === '' ? type : `${type}: ${message}`
}

/** Names and versions of what a program ran on: `{python: '3.11.2', django: '5.2.19'}`. */
export type Versions = Readonly<Record<string, string>>

/** What was seen of a program in all its runs: the same, or two that differ. */
export type Observed =
  | {readonly observation: Observation}
  | {readonly nondeterministic: readonly [first: Observation, second: Observation]}
