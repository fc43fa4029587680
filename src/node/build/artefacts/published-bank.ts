import {lstatSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {FileHashes} from '../../cache/file-hashes.ts'
import {sha256} from '../../sha256.ts'
import {findPublished} from '../publish-folder.ts'
import {listQuestionIds, type PatternUnits} from './place-patterns.ts'
import {type Part, type PatternEntries, type PlacedPattern, parts} from './placed-pattern.ts'

/** What a build has written for a pattern. */
export interface PatternRecord {
  readonly id: string
  /** Hash of everything that its files depend on. */
  readonly inputs: string
  /** The number of its questions. */
  readonly questions: number
}

/** What a build has written. */
export interface BankRecord {
  /** Names in the output folder to hashes. */
  readonly written: Readonly<Record<string, string>>
  /** In the order of `index.json`. */
  readonly patterns: readonly PatternRecord[]
}

/** A pattern whose files need not be written again. */
interface KeptPattern {
  readonly placed: PlacedPattern
  /** The hashes of its files. */
  readonly files: Readonly<Record<Part, string>>
  /** The bytes of its own `bank.json`. */
  readonly bytes: number
}

interface IndexedPattern extends PatternRecord {
  readonly indexed: PatternEntries
}

export function toPartName(part: Part, id: string): string {
  return `${part === 'bank' ? 'patterns' : part}/${id}.json`
}

/** The output folder of an earlier build, as far as it still contains what that build wrote. */
export class PublishedBank {
  readonly #folder: string
  readonly #written: BankRecord['written']
  readonly #hashes: FileHashes
  readonly #patterns: ReadonlyMap<string, IndexedPattern>
  readonly #questions: Readonly<Record<string, string>>

  constructor(out: string, {written, patterns}: BankRecord, hashes: FileHashes) {
    this.#folder = findPublished(out)
    this.#written = written
    this.#hashes = hashes
    const index = this.#read('index.json')
    const manifest = this.#read('manifest.json')
    this.#patterns = index ? splitIndex(index, patterns) : new Map()
    this.#questions = manifest ? JSON.parse(manifest.toString()).questions : {}
  }

  /**
   * A pattern with the same inputs whose files are unchanged.
   *
   * @param place makes the pattern anew, for a file that changes in the meantime
   */
  find(group: PatternUnits, inputs: string, place: () => PlacedPattern): KeptPattern | undefined {
    const {id} = group
    const known = this.#patterns.get(id)
    if (known?.inputs !== inputs) return undefined
    const [bank, open, keys] = parts.map((part) => this.#findUnchanged(toPartName(part, id)))
    const questions = listQuestionIds(group).flatMap((question) => {
      const hash = this.#questions[question]
      return hash === undefined ? [] : [{id: question, hash}]
    })
    if (!bank || !open || !keys || questions.length !== known.questions) return undefined
    const entries = (part: Part): PatternEntries => this.#readEntries(part, id) ?? place().entries(part)
    return {
      placed: {id, questions, indexed: known.indexed, entries},
      files: {bank: bank.hash, public: open.hash, keys: keys.hash},
      bytes: bank.bytes,
    }
  }

  #findUnchanged(name: string): {hash: string; bytes: number} | undefined {
    const path = join(this.#folder, name)
    const stats = lstatSync(path, {throwIfNoEntry: false})
    if (!stats?.isFile()) return undefined
    const {hash} = this.#hashes.get(path, stats)
    return hash === this.#written[name] ? {hash, bytes: stats.size} : undefined
  }

  #readEntries(part: Part, id: string): PatternEntries | undefined {
    const bytes = this.#read(toPartName(part, id))
    return bytes && (part === 'keys' ? splitKeys(bytes) : splitPattern(bytes))
  }

  #read(name: string): Buffer | undefined {
    try {
      const bytes = readFileSync(join(this.#folder, name))
      return sha256(bytes) === this.#written[name] ? bytes : undefined
    } catch {
      return undefined
    }
  }
}

const newline = 0x0a
/** The end of every file of a bank: a newline and the signs that close it. */
const end = 4

/** The lines of each pattern in an `index.json`. */
function splitIndex(bytes: Buffer, patterns: readonly PatternRecord[]): Map<string, IndexedPattern> {
  let at = bytes.indexOf(newline) + 1
  /** Some lines without the comma or newline after the last. */
  const take = (count: number): Buffer[] => {
    const from = at
    for (let line = 0; line < count; line++) at = bytes.indexOf(newline, at) + 1
    const hasComma = bytes[at - 2] === 0x2c
    return count === 0 ? [] : [bytes.subarray(from, at - (hasComma ? 2 : 1))]
  }
  const heads = patterns.map(() => take(1))
  take(patterns.length === 0 ? 2 : 1)
  return new Map(
    patterns.map((known, index) => {
      const indexed = {pattern: heads[index] ?? [], questions: take(known.questions)}
      return [known.id, {...known, indexed}]
    }),
  )
}

/** The lines of a pattern in `patterns/` or `public/`: those after the first are its own, then those of its questions. */
function splitPattern(bytes: Buffer): PatternEntries {
  const first = bytes.indexOf(newline) + 1
  const second = bytes.indexOf(newline, first) + 1
  const third = bytes.indexOf(newline, second) + 1
  return {pattern: [bytes.subarray(first, second - 1)], questions: toLines(bytes.subarray(third, -end))}
}

function splitKeys(bytes: Buffer): PatternEntries {
  return {pattern: [], questions: toLines(bytes.subarray(bytes.indexOf(newline) + 1, -end))}
}

const toLines = (lines: Buffer): Buffer[] => (lines.length === 0 ? [] : [lines])
