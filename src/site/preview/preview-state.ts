import type {Bank} from '../../bank/open-bank.ts'
import type {Diagnostic, Point} from '../../diagnostics/diagnostic.ts'

/** What the last runs of a program showed, from the lock. */
export interface ObservedProgram {
  readonly environment: string
  readonly program: string
  /** What it did, in a line or as its output; absent if it was not run. */
  readonly result?: string
}

/** Where a question is written. */
interface QuestionSource {
  readonly path: string
  readonly start: Point
}

/** A bank that is being written, as a preview shows it. */
export interface PreviewState {
  /** The valid questions and patterns. */
  readonly bank: Bank
  readonly diagnostics: readonly Diagnostic[]
  /** The text of a file, for code frames. */
  readonly readSource: (path: string) => string | undefined
  readonly findQuestion: (id: string) => QuestionSource | undefined
  readonly readObservations: (id: string) => readonly ObservedProgram[]
  /** What has changed since a commit; `undefined` without git. */
  readonly findChanged: () => ChangedSince | undefined
}

interface ChangedSince {
  readonly ref: string
  /** Relative to the content folder. */
  readonly paths: ReadonlySet<string>
}
