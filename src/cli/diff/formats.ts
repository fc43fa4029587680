import type {BankDiff} from '../../compile/changes/diff-banks.ts'
import type {Diagnostic} from '../../diagnostics/diagnostic.ts'

export const diffFormats = ['pretty', 'markdown', 'json', 'github'] as const
export const deniedChanges = ['key', 'ids', 'kind', 'removed'] as const
export type DeniedChange = (typeof deniedChanges)[number]

export interface DiffCommandOptions {
  readonly content: string
  readonly format: (typeof diffFormats)[number]
  readonly deny: readonly DeniedChange[]
}

/** The difference and the denied changes, as `--format json` prints them. */
export interface DiffReport extends BankDiff {
  /** Files with errors, whose questions were not compared. */
  readonly faulty: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}
