import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import type {PatternProofs} from '../../node/verify/verify-bank.ts'
import type {Versions} from '../../proof/observation.ts'

export const formats = ['pretty', 'json', 'github', 'sarif', 'junit'] as const
export type Format = (typeof formats)[number]

/** What was counted in a run. */
export interface Summary {
  readonly files: number
  readonly questions: number
  readonly patterns: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** How many of the files a run is about that looks at a part of them. */
  readonly checked?: number
  /** Of a run that looks at a change: errors and warnings that the change has no part in. */
  readonly elsewhere?: number
}

/** Which share of the keys is proved, and on what. */
export interface Proofs {
  readonly patterns: readonly PatternProofs[]
  readonly environments: Readonly<Record<string, Versions>>
  /** Programs that were run, and not known from the lock file. */
  readonly runs: number
}

/** What a run found, for a reporter to put into words. */
export interface Report {
  /** Sorted; `file` is the path to show, relative to where the command runs. */
  readonly diagnostics: readonly Diagnostic[]
  /** All files that were looked at, for reporters that list the clean ones too. */
  readonly files: readonly string[]
  /** The text of a file, for code frames; undefined where it cannot be had. */
  readonly source: (file: string) => string | undefined
  readonly summary: Summary
  /** Of a run that proves keys. */
  readonly proofs?: Proofs
  readonly colour: boolean
}

/** Gives what goes to standard output, ending in a newline where not empty. */
export type Reporter = (report: Report) => string
