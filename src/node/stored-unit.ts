import type {FileSummary} from '../compile/compiled-file.ts'
import type {CompiledUnit, QuestionFragments} from './compiled-unit.ts'
import {hashOf} from './hash.ts'

/** The fragments of a question as UTF-8, which is how they go to the cache and to the artefacts. */
export interface StoredQuestion {
  readonly full: Buffer
  readonly public: Buffer
  readonly key: Buffer
  /** Hash of the full fragment. */
  readonly hash: string
}

export interface StoredUnit {
  /** Hash of the file's text. */
  readonly hash: string
  readonly summary: FileSummary
  readonly questions: readonly StoredQuestion[]
  readonly pattern?: Buffer
}

export function storeUnit({summary, questions, pattern}: CompiledUnit, hash: string): StoredUnit {
  return {
    hash,
    summary,
    questions: questions.map(storeQuestion),
    ...(pattern !== undefined && {pattern: Buffer.from(pattern)}),
  }
}

export function storeQuestion(fragments: QuestionFragments): StoredQuestion {
  const full = Buffer.from(fragments.full)
  return {full, public: Buffer.from(fragments.public), key: Buffer.from(fragments.key), hash: hashOf(full)}
}
