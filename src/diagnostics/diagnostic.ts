import type {Code, DataOf} from './catalogue.ts'
import type {Severity} from './severity.ts'

export type {Severity} from './severity.ts'

/** A position in a text: line and column count from 1, the column in UTF-16 code units as editors count it. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** A stretch of text; `end` is the first point after it. */
export interface Place {
  readonly start: Point
  readonly end: Point
}

/** Replace what stands at `place` by `text`; an empty place inserts. */
export interface Edit {
  readonly place: Place
  readonly text: string
}

/** A change that is certain to mend the fault it belongs to, in the file of the diagnostic. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

/** A second place that takes part in a fault; without `place` it is the file as a whole, which may be gone. */
export interface Related {
  readonly message: string
  readonly file: string
  readonly place?: Place
}

/**
 * A fault of code `C` in somebody's file, as plain data.
 * `code` and `data` are stable and fit for programs; `message` is for people and may be reworded.
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
}

/** A fault of any code; to ask for the code is to know the type of its data. */
export type Diagnostic = {[C in Code]: DiagnosticOf<C>}[Code]
