import type {FileSummary} from '../../compile/file/compiled-file.ts'
import {folderOf} from '../../compile/file/path-id.ts'
import type {Question} from '../../kinds/kinds.ts'
import type {Chunks} from '../build/chunks.ts'
import type {CompiledUnit, QuestionFragments} from '../build/compiled-unit.ts'

/** The fragments of a question in UTF-8, as written to the cache and to the artefacts. */
export interface StoredQuestion {
  readonly public: Buffer
  readonly key: Buffer
  readonly indexed: Buffer
  readonly proof?: Buffer | undefined
  /** Hash of the JSON of the whole question. */
  readonly hash: string
}

export interface StoredUnit {
  /** Hash of the file's text. */
  readonly hash: string
  readonly summary: FileSummary
  readonly questions: readonly StoredQuestion[]
  readonly pattern?: Buffer | undefined
}

export function storeUnit({summary, questions, pattern}: CompiledUnit, hash: string): StoredUnit {
  return {
    hash,
    summary,
    questions: questions.map(storeQuestion),
    ...(pattern !== undefined && {pattern: Buffer.from(pattern)}),
  }
}

/** The units of each folder, both in the order of the units. */
export function groupByFolder(units: readonly StoredUnit[]): ReadonlyMap<string, readonly StoredUnit[]> {
  const folders = new Map<string, StoredUnit[]>()
  for (const unit of units) {
    const folder = folderOf(unit.summary.path)
    const inside = folders.get(folder)
    if (inside) inside.push(unit)
    else folders.set(folder, [unit])
  }
  return folders
}

export function storeQuestion({public: open, key, indexed, proof, hash}: QuestionFragments): StoredQuestion {
  return {
    public: Buffer.from(open),
    key: Buffer.from(key),
    indexed: Buffer.from(indexed),
    ...(proof !== undefined && {proof: Buffer.from(proof)}),
    hash,
  }
}

/** Joins the two JSON objects of a question into one. */
export function joinQuestion({public: open, key}: StoredQuestion): Chunks {
  return [open.subarray(0, -1), comma, key.subarray(1)]
}

export function parseQuestion(stored: StoredQuestion): Question {
  return JSON.parse(Buffer.concat(joinQuestion(stored)).toString())
}

const comma = Buffer.from(',')
