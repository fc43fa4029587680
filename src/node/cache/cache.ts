import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import type {FileSummary} from '../../compile/file/compiled-file.ts'
import {type Chunks, writeChunks} from '../build/chunks.ts'
import {sha256} from '../sha256.ts'
import {readSigned, writeSigned} from './signed-file.ts'
import type {StoredQuestion, StoredUnit} from './stored-unit.ts'

/**
 * Compiled files by the hash of their text. The index refers to a data file named after its own hash, so it never matches
 * the data of another build, even after a kill or a concurrent build. The index is signed, against damage and against caches that come with a checkout.
 */
interface Index {
  /** Hash of everything else that a compiled file depends on. */
  readonly key: string
  readonly data: string
  readonly entries: readonly UnitEntry[]
}

/** The lengths of the texts of a compiled file. */
export interface UnitEntry {
  readonly hash: string
  readonly summary: FileSummary
  /** Hash and fragment lengths in bytes; fragments follow one another in the data file. */
  readonly questions: readonly (readonly [
    hash: string,
    open: number,
    key: number,
    indexed: number,
    proof?: number,
  ])[]
  readonly pattern: number
}

const indexName = 'quizproof-index.json'
/** Data files, and temporary files that a killed process left. */
const ownFiles = /^quizproof-(?:data-[0-9a-f]{32}\.bin|(?:data\.bin|(?:index|built|files)\.json)\.\d+)$/

/** The units of an earlier build by path; empty if there is none with the same key. */
export function readCache(folder: string, key: string): Map<string, StoredUnit> {
  try {
    const json = readSigned(join(folder, indexName))
    if (json === undefined) return new Map()
    const index: Index = JSON.parse(json)
    if (index.key !== key) return new Map()
    const data = readFileSync(join(folder, index.data))
    return dataName(sha256(data)) === index.data ? unpackUnits(index.entries, data) : new Map()
  } catch {
    // A missing or damaged cache only costs time.
    return new Map()
  }
}

/** The units of `packUnits`, by path, of its chunks joined. */
export function unpackUnits(entries: readonly UnitEntry[], data: Buffer): Map<string, StoredUnit> {
  let offset = 0
  const take = (length: number): Buffer => {
    offset += length
    return data.subarray(offset - length, offset)
  }
  return new Map(
    entries.map(({hash, summary, questions, pattern}) => {
      const stored = questions.map(
        ([hash, open, key, indexed, proof]): StoredQuestion => ({
          public: take(open),
          key: take(key),
          indexed: take(indexed),
          ...(proof !== undefined && {proof: take(proof)}),
          hash,
        }),
      )
      return [summary.path, {hash, summary, questions: stored, ...(pattern > 0 && {pattern: take(pattern)})}]
    }),
  )
}

/** Replaces the cache; the build does not fail if this does. */
export function writeCache(folder: string, key: string, units: readonly StoredUnit[]): void {
  try {
    mkdirSync(folder, {recursive: true})
    const staged = join(folder, `quizproof-data.bin.${process.pid}`)
    const {entries, chunks} = packUnits(units)
    const name = dataName(writeChunks(staged, chunks))
    renameSync(staged, join(folder, name))
    const index: Index = {key, data: name, entries}
    writeSigned(join(folder, indexName), JSON.stringify(index))
    for (const old of readdirSync(folder)) {
      if (ownFiles.test(old) && old !== name) rmSync(join(folder, old), {force: true})
    }
  } catch {
    // The disk is full or read-only: the next build compiles everything again.
  }
}

function dataName(hash: string): string {
  return `quizproof-data-${hash.slice(0, 32)}.bin`
}

/** Entries for a JSON file, and the texts that follow one another in a data file. */
export function packUnits(units: readonly StoredUnit[]): {
  readonly entries: readonly UnitEntry[]
  readonly chunks: Chunks
} {
  return {entries: units.map(toEntry), chunks: units.flatMap(toChunks)}
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
