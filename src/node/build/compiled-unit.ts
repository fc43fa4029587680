import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import type {FileSummary} from '../../compile/file/compiled-file.ts'

/**
 * A question as it is written to the artefacts, in two JSON objects that share no field.
 * The whole question is the two joined, so it is never written a third time.
 */
export interface QuestionFragments {
  readonly public: string
  readonly key: string
  /** The JSON of a `QuestionProof`, which no artefact has. */
  readonly proof?: string
  /** Hash of the JSON of the whole question. */
  readonly hash: string
}

/** One compiled file as text, ready to be written, kept in the cache or sent from a worker. */
export interface CompiledUnit {
  readonly summary: FileSummary
  readonly questions: readonly QuestionFragments[]
  /** The JSON of a `PatternDraft`. */
  readonly pattern?: string
}

/** What a worker needs to know once. */
export interface WorkerSettings {
  readonly config: BankConfig
  readonly keepMarkdown: boolean
}

export interface WorkerStart {
  readonly settings: WorkerSettings
  /** One cell in shared memory: the index of the file that is being compiled. */
  readonly current: Int32Array
}

export type WorkerRequest = readonly ContentFile[]
export type WorkerReply = readonly CompiledUnit[]
