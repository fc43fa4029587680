import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {PatternProofs} from '../../node/verify/prove-content.ts'
import type {Versions} from '../../proof/observation.ts'
import type {Omitted} from '../cap-infos.ts'

export const formats = ['pretty', 'json', 'github', 'sarif', 'junit'] as const
export type Format = (typeof formats)[number]

/** The counts of a run. */
export interface Summary {
  readonly files: number
  readonly questions: number
  readonly patterns: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** The number of selected files; absent if all files are selected. */
  readonly checked?: number
  /** Errors and warnings outside the selected files; absent if all files are selected. */
  readonly elsewhere?: number
}

/** How many keys are proved, and in which environments. */
export interface Proofs {
  readonly patterns: readonly PatternProofs[]
  readonly environments: Readonly<Record<string, Versions>>
  /** How many programs were run rather than read from the lock file. */
  readonly runs: number
}

/** The results of a run, for a reporter. */
export interface Report {
  /** Sorted; `file` is relative to the working folder. */
  readonly diagnostics: readonly Diagnostic[]
  /** All diagnostics for the summary, if only some are listed. */
  readonly all?: readonly Diagnostic[]
  /** Infos that are counted but not shown. */
  readonly omitted?: readonly Omitted[]
  /** All checked files, for reporters that also list clean ones. */
  readonly files: readonly string[]
  /** The text of a file, for code frames; undefined if it cannot be read. */
  readonly source: (file: string) => string | undefined
  readonly summary: Summary
  /** Present if the run proves keys. */
  readonly proofs?: Proofs
  readonly colour: boolean
}

/** Returns the standard output, ending in a newline unless empty. */
export type Reporter = (report: Report) => string
