import {closeSync, openSync, readFileSync, readSync, renameSync} from 'node:fs'
import {join} from 'node:path'
import {writeChunks} from '../build/chunks.ts'
import {sha256} from '../sha256.ts'
import {packUnits, type UnitEntry, unpackUnits} from './pack-units.ts'
import type {StoredUnit} from './stored-unit.ts'

/** The compiled files of a folder, in a file of the cache: what linking needs as JSON, then their texts. */
export interface CachedPattern {
  readonly folder: string
  /** The name of the file, which contains the hash of its bytes. */
  readonly data: string
  /** The number of compiled files. */
  readonly files: number
  /** The bytes of the JSON, and their hash. */
  readonly json: number
  readonly hash: string
}

/** When texts of the cache are read: only those that are needed, or all of them before they are. */
export type Reading = 'when-needed' | 'at-once'

/** A file of the cache was damaged or removed after its entries were read. */
class LostTexts extends Error {}

/**
 * Runs work that reads texts of the cache when they are needed. Should one be lost, the work runs again with texts that
 * are read at once, so that the files without one are compiled again.
 */
export async function readWhenNeeded<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
  try {
    return await work('when-needed')
  } catch (error) {
    if (!(error instanceof LostTexts)) throw error
    return await work('at-once')
  }
}

/** Writes a file of the cache. */
export function writePattern(cache: string, folder: string, units: readonly StoredUnit[]): CachedPattern {
  const staged = join(cache, `quizproof-data.bin.${process.pid}`)
  const {entries, chunks} = packUnits(units)
  const json = Buffer.from(JSON.stringify(entries))
  const data = toDataName(writeChunks(staged, [json, ...chunks]))
  renameSync(staged, join(cache, data))
  return {folder, data, files: units.length, json: json.length, hash: sha256(json)}
}

/** The units of a file of the cache; none if it is damaged. */
export function readPattern(cache: string, pattern: CachedPattern, reading: Reading): StoredUnit[] {
  const path = join(cache, pattern.data)
  const texts = new Texts(path, pattern)
  try {
    const json =
      reading === 'at-once' ? texts.read().subarray(0, pattern.json) : readStart(path, pattern.json)
    if (sha256(json) !== pattern.hash) return []
    const entries: UnitEntry[] = JSON.parse(json.toString())
    const all = reading === 'at-once' ? texts.read().subarray(pattern.json) : undefined
    return unpackUnits(entries, () => all ?? texts.read().subarray(pattern.json))
  } catch {
    return []
  }
}

function toDataName(hash: string): string {
  return `quizproof-data-${hash.slice(0, 32)}.bin`
}

function readStart(path: string, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  const file = openSync(path, 'r')
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0))
  } finally {
    closeSync(file)
  }
}

/** The bytes of a file of the cache. Only those of the last one stay in memory: a build reads one pattern after another. */
class Texts {
  static #last: {readonly of: Texts; readonly bytes: Buffer} | undefined
  readonly #path: string
  readonly #name: string

  constructor(path: string, {data}: CachedPattern) {
    this.#path = path
    this.#name = data
  }

  /** @throws {LostTexts} if the file is missing or damaged */
  read(): Buffer {
    if (Texts.#last?.of !== this) Texts.#last = {of: this, bytes: this.#load()}
    return Texts.#last.bytes
  }

  #load(): Buffer {
    try {
      const bytes = readFileSync(this.#path)
      if (toDataName(sha256(bytes)) === this.#name) return bytes
    } catch (error) {
      throw new LostTexts(`${this.#path} is missing`, {cause: error})
    }
    throw new LostTexts(`${this.#path} is damaged`)
  }
}
