import type {FileSummary} from '../../compile/file/compiled-file.ts'
import type {Chunks} from '../build/chunks.ts'
import type {StoredQuestion, StoredUnit} from './stored-unit.ts'

/** A compiled file without its texts, of which it has the lengths. */
export interface UnitEntry {
  readonly hash: string
  readonly summary: FileSummary
  /** Hash and fragment lengths in bytes; fragments follow one another in the data. */
  readonly questions: readonly (readonly [
    hash: string,
    open: number,
    key: number,
    indexed: number,
    proof?: number,
  ])[]
  readonly pattern: number
}

/** Entries for a JSON file, and the texts that follow one another in a data file. */
export function packUnits(units: readonly StoredUnit[]): {
  readonly entries: readonly UnitEntry[]
  readonly chunks: Chunks
} {
  return {entries: units.map(toEntry), chunks: units.flatMap(toChunks)}
}

/**
 * The units of `packUnits`.
 *
 * @param read the joined chunks; called whenever a text is needed
 */
export function unpackUnits(entries: readonly UnitEntry[], read: () => Buffer): StoredUnit[] {
  let offset = 0
  const take = (length: number | undefined): (() => Buffer) | undefined => {
    const start = offset
    offset += length ?? 0
    const end = offset
    return length === undefined ? undefined : () => read().subarray(start, end)
  }
  return entries.map(({hash, summary, questions, pattern}): StoredUnit => {
    const stored = questions.map(([hash, ...lengths]) => toQuestion(hash, lengths.map(take)))
    const text = pattern > 0 ? take(pattern) : undefined
    return {
      hash,
      summary,
      questions: stored,
      get pattern() {
        return text?.()
      },
    }
  })
}

type Text = (() => Buffer) | undefined

const none = Buffer.alloc(0)

function toQuestion(hash: string, [open, key, indexed, proof]: readonly Text[]): StoredQuestion {
  return {
    hash,
    get public() {
      return open?.() ?? none
    },
    get key() {
      return key?.() ?? none
    },
    get indexed() {
      return indexed?.() ?? none
    },
    get proof() {
      return proof?.()
    },
  }
}

function toChunks({questions, pattern}: StoredUnit): Buffer[] {
  return [...questions.flatMap(toQuestionChunks), ...(pattern ? [pattern] : [])]
}

function toQuestionChunks({public: open, key, indexed, proof}: StoredQuestion): Buffer[] {
  return [open, key, indexed, ...(proof ? [proof] : [])]
}

function toEntry({hash, summary, questions, pattern}: StoredUnit): UnitEntry {
  return {
    hash,
    summary,
    questions: questions.map(({hash, public: open, key, indexed, proof}) =>
      proof
        ? [hash, open.length, key.length, indexed.length, proof.length]
        : [hash, open.length, key.length, indexed.length],
    ),
    pattern: pattern?.length ?? 0,
  }
}
