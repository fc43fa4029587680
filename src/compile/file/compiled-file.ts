import type {Pattern} from '../../bank/bank-data.ts'
import type {Diagnostic, Place} from '../../diagnostics/diagnostic.ts'
import type {IgnoredCode} from '../../diagnostics/ignored.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {MadeId} from '../../kinds/shared/ids/made-id.ts'
import type {GivenTraits} from '../../lint/given-traits.ts'
import type {Traits} from '../../lint/traits.ts'
import type {Reference} from '../../markdown/rich-text/check-nodes.ts'
import type {QuestionProof} from '../../proof/plan.ts'
import type {FileOutline} from './file-outline.ts'

/** An id or name that other files may refer to, with its place. */
export interface PlacedName {
  readonly name: string
  readonly place: Place
}

/**
 * What the rest of a bank needs to know about a question; small, because the summaries of all files are in memory at
 * once.
 */
export interface QuestionSummary {
  readonly id: string
  /** The part after `#`, in a file with several questions. */
  readonly slug?: string
  readonly place: Place
  readonly formerly: readonly PlacedName[]
  /** Stem and options as one text; questions with the same text are duplicates. */
  readonly fingerprint: string
  readonly category: string
  readonly level?: string
  readonly tags: readonly string[]
  /** For comparisons with other questions; absent for an invalid question. */
  readonly traits?: Traits
  /** The place of the question's own time limit. */
  readonly limitPlace?: Place
}

export interface PatternSummary {
  readonly id: string
  readonly place: Place
  readonly track: PlacedName
  readonly requires: readonly PlacedName[]
  readonly concepts: readonly string[]
  readonly tags: readonly string[]
  /** For comparisons of questions; absent if nothing is given. */
  readonly given?: GivenTraits
  /** The environments for the programs of its questions; by default those of the bank. */
  readonly environments?: readonly string[]
}

/** What the rest of the bank needs to know about one file. */
export interface FileSummary {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  readonly questions: readonly QuestionSummary[]
  readonly pattern?: PatternSummary
  readonly references: readonly Reference[]
  /** What the file ignores, where a later stage may report it. */
  readonly ignored?: readonly IgnoredCode[]
}

/** A pattern whose questions are not known yet. */
export type PatternDraft = Omit<Pattern, 'questions'>

/** The ids that were made for parts of a question, to be written into its file. */
export interface QuestionIds {
  readonly ids: readonly MadeId[]
  /** Names of parts in the proof. */
  readonly mentions: readonly PlacedName[]
}

/** One file, compiled without looking at any other: the unit of work of a build. */
export interface CompiledFile {
  readonly summary: FileSummary
  /** The number of questions in the file, including invalid ones. */
  readonly blocks: number
  /** Valid questions only. Links in them are still tokens. */
  readonly questions: readonly Question[]
  /** Their proofs, at the index of the question. */
  readonly proofs: readonly (QuestionProof | undefined)[]
  readonly pattern?: PatternDraft
  /** Present if it was asked for, at the index of the question. */
  readonly madeIds?: readonly QuestionIds[]
  /** Present if it was asked for and the file could be parsed. */
  readonly outline?: FileOutline
}
