import type {BankData} from '../bank/bank-data.ts'
import type {QuestionDraft, SourceScorer} from '../interchange/draft.ts'
import type {Loss} from '../interchange/loss.ts'
import type {Source, SourcePlace} from '../interchange/source.ts'
import type {Kind, Kinds} from '../kinds/kinds.ts'
import type {FieldName} from './writing/question-fields.ts'

/**
 * The formats by the name that `--from` and `--to` take, with what is done with them. The list is apart from the
 * formats, because the command shows it without loading them.
 */
const uses = {
  aiken: {read: true, write: true},
  csv: {read: true, write: true},
  markdown: {read: true, write: false},
  moodle: {read: true, write: true},
  qti12: {read: true, write: true},
  qti21: {read: true, write: true},
  qti22: {read: true, write: true},
  qti3: {read: true, write: true},
  gift: {read: true, write: true},
  kahoot: {read: false, write: true},
  quizizz: {read: false, write: true},
  'google-forms': {read: false, write: true},
  anki: {read: false, write: true},
} as const satisfies Readonly<Record<string, {readonly read: boolean; readonly write: boolean}>>

export type FormatName = keyof typeof uses

// `Object.keys` does not know the names.
export const formatNames = Object.keys(uses) as readonly FormatName[]

export const readNames: readonly FormatName[] = formatNames.filter((name) => uses[name].read)

export const writtenNames: readonly FormatName[] = formatNames.filter((name) => uses[name].write)

/** One question of a source, or another part of it that must be accounted for. */
export interface ReadItem {
  readonly place: SourcePlace
  readonly name?: string
  /** Absent if the item is refused; a loss then says why. */
  readonly draft?: QuestionDraft
  /** A text without a question, which becomes a concept of the pattern. */
  readonly concept?: {readonly title: string; readonly content: QuestionDraft['stem']}
  readonly losses: readonly Loss[]
  /** Scores a response by the rules of the source; absent if nothing in the source is scored. */
  readonly score?: SourceScorer
  /** Names of the folders in the source, outermost first. */
  readonly categories?: readonly string[]
}

export interface ReadSource {
  readonly items: readonly ReadItem[]
  /** Losses of the file rather than of one item. */
  readonly losses?: readonly Loss[]
}

export interface WrittenItem {
  readonly id: string
  readonly losses: readonly Loss[]
  readonly isRefused?: boolean
}

export interface WrittenBank {
  readonly files: readonly {readonly path: string; readonly bytes: Uint8Array}[]
  /** One for each question of the bank, in its order. */
  readonly items: readonly WrittenItem[]
}

export interface WriteContext {
  /** The file that the user asked for; formats with several files derive their names from it. */
  readonly out: string
  /** The bytes of the assets of the bank, by path. */
  readonly assets: ReadonlyMap<string, Uint8Array>
}

/** A writer for each kind of question, so that the compiler names the kind that a format lacks. */
export type KindWriters<Output, Body> = {
  readonly [K in Kind]: (question: Kinds[K]['question'], output: Output) => Body
}

/** A format: a file in its folder exports one, and `formats.ts` lists it. */
export interface Format {
  readonly name: FormatName
  /** As people call it. */
  readonly title: string
  /** Extensions of its files, without a dot; the first is that of written files. */
  readonly extensions: readonly string[]
  /** Whether a file is in this format, by its content. */
  readonly detect?: (source: Source) => boolean
  readonly read?: (source: Source) => ReadSource
  /** Fields that `write` carries, or whose loss it reports itself; `writeBank` reports the others. */
  readonly keeps?: readonly FieldName[]
  readonly write?: (bank: BankData, context: WriteContext) => WrittenBank
}
