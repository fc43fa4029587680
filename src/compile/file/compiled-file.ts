import type {Pattern} from '../../bank/bank-data.ts'
import type {Diagnostic, Place} from '../../diagnostics/diagnostic.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {Reference} from '../../markdown/rich-text/check-nodes.ts'
import type {QuestionProof} from '../../proof/plan.ts'

/** An id or name that another file may have to know, with its place. */
export interface PlacedName {
  readonly name: string
  readonly place: Place
}

/** What the rest of a bank has to know about a question; small, so that it is kept for all files at once. */
export interface QuestionSummary {
  readonly id: string
  /** The part behind `#`, in a file of several questions. */
  readonly slug?: string
  readonly place: Place
  readonly formerly: readonly PlacedName[]
  /** Stem and options as one text: two questions with the same are one question. */
  readonly fingerprint: string
  readonly category: string
  readonly level?: string
  readonly tags: readonly string[]
}

export interface PatternSummary {
  readonly id: string
  readonly place: Place
  readonly track: PlacedName
  readonly requires: readonly PlacedName[]
  readonly concepts: readonly string[]
  readonly tags: readonly string[]
  /** Where the programs of its questions are run; where a bank says, if it does not. */
  readonly environments?: readonly string[]
}

/** What one file says to the rest of its bank. */
export interface FileSummary {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  readonly questions: readonly QuestionSummary[]
  readonly pattern?: PatternSummary
  readonly references: readonly Reference[]
}

/** A pattern before it knows its questions. */
export type PatternDraft = Omit<Pattern, 'questions'>

/** One file, compiled without sight of any other: the unit of work of a build. */
export interface CompiledFile {
  readonly summary: FileSummary
  /** How many questions the file begins, sound or not. */
  readonly blocks: number
  /** Sound questions only. Links in them are still tokens. */
  readonly questions: readonly Question[]
  /** How their keys are to be proved, at the index of the question. */
  readonly proofs: readonly (QuestionProof | undefined)[]
  readonly pattern?: PatternDraft
}
