import type {Code, DataOf} from './catalogue.ts'
import type {Severity} from './severity.ts'

export type {Severity} from './severity.ts'

/** A position in a text. Lines and columns count from 1; columns are UTF-16 code units, as in editors. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A range of text; `end` is exclusive. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** Replaces the text at `place` with `text`; an empty place inserts. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** A change in the file of the diagnostic. As its `fix` it is certainly right. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** Another place involved in a diagnostic. Without `place` it is the whole file, which may not exist. */
export interface Related {
  readonly message: string
  readonly file: string
  readonly place?: Place
}

/**
 * A problem with code `C` in a content file, as plain data.
 * `code` and `data` are stable, for use by programs; `message` is for people and may be reworded.
 */
export interface DiagnosticOf<C extends Code> {
  readonly code: C
  readonly severity: Severity
  readonly message: string
  readonly data: DataOf<C>
  readonly file: string
  readonly place: Place
  readonly related?: readonly Related[]
  readonly fix?: Fix
  /** Changes that may be meant, best first, for a person to choose from; absent if there is a fix. */
  readonly suggestions?: readonly Fix[]
}

/** A diagnostic with any code; checking `code` narrows the type of `data`. */
export type Diagnostic = {[C in Code]: DiagnosticOf<C>}[Code]
