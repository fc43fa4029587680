import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import type {LinkOptions} from '../../compile/bank/link-bank.ts'
import type {CompileOptions} from '../../compile/file/compile-file.ts'
import type {Edit, Place} from '../../diagnostics/diagnostic.ts'

/** A place in a file of the content folder. */
export interface At {
  /** Relative to the content folder, with `/`. */
  readonly path: string
  readonly place: Place
}

/** What an update changed. */
export interface Change {
  /** The paths whose diagnostics differ now, in order; `bank.yaml` and files that are not Markdown may be among them. */
  readonly touched: readonly string[]
  /** The ids of the questions that the file had or has. */
  readonly questions: readonly string[]
}

/** Paths of a file before and after. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** Edits that rename something everywhere. */
export interface Refactoring {
  /** By the path before the move. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>
  /** Files to move after the edits. */
  readonly moves: readonly Move[]
}

/** Why something cannot be renamed, as a sentence without a full stop. */
export interface Refusal {
  readonly refused: string
}

export interface WorkspaceOptions extends CompileOptions, LinkOptions {
  /** The files to begin with: `bank.yaml`, patterns and questions. */
  readonly files?: readonly ContentFile[]
  /** Used until there is a valid `bank.yaml`. */
  readonly config?: BankConfig
}
