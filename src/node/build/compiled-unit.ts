import type {BankConfig} from '../../compile/bank/bank-config.ts'
import type {ContentFile} from '../../compile/bank/compile-bank.ts'
import type {FileSummary} from '../../compile/file/compiled-file.ts'

/**
 * A question as written to the artefacts: two JSON objects that share no field, which join to the complete question.
 */
export interface QuestionFragments {
  readonly public: string
  readonly key: string
  /** What `index.json` has of the question; part of `public`. */
  readonly indexed: string
  /** The JSON of a `QuestionProof`, which is not part of any artefact. */
  readonly proof?: string
  /** Hash of the JSON of the whole question. */
  readonly hash: string
}

/** One compiled file as text, ready to be written, cached or sent from a worker. */
export interface CompiledUnit {
  readonly summary: FileSummary
  readonly questions: readonly QuestionFragments[]
  /** The JSON of a `PatternDraft`. */
  readonly pattern?: string
}

/** Settings of a build. */
export interface WorkerSettings {
  readonly config: BankConfig
  readonly keepMarkdown: boolean
}

export interface WorkerStart {
  /** One cell in shared memory: the index of the file being compiled. */
  readonly current: Int32Array
}

export interface WorkerRequest {
  /** Absent only where there are no files: the reply then says that the worker has started. */
  readonly settings?: WorkerSettings
  readonly files: readonly ContentFile[]
}
export type WorkerReply = readonly CompiledUnit[]
