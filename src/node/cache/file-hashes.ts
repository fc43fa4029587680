import {type Stats, statSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {type OpenedFile, readRegularFile} from '../read-inside.ts'
import {sha256} from '../sha256.ts'
import {readCached, writeCached} from './cache-file.ts'

export const fileHashesName = 'quizproof-files.json'

/** The hash of a file and its stamp when it was read; no stamp if a later change might go unnoticed. */
type Known = readonly [hash: string, stamp: string | null]

/** `bytes` is absent for an unchanged file, which is not read. */
interface Hashed {
  readonly hash: string
  readonly bytes?: Buffer
}

/**
 * File hashes, stored between builds. As in the index of Git, a file counts as unchanged while its size, inode and both
 * times are the same: a write moves the change time, which no program can set. A file that changed just before it was read
 * is read again, since another change could fall on the same clock tick.
 */
export class FileHashes {
  readonly #folder: string | undefined
  readonly #path: string | undefined
  readonly #known: ReadonlyMap<string, Known>
  readonly #seen = new Map<string, Known>()
  #lastWritten = 0

  /**
   * @param cache folder to store the hashes in; without it every file is read
   * @param known the hashes so far; by default those in the folder
   */
  constructor(cache?: string, known?: ReadonlyMap<string, Known>) {
    this.#folder = cache
    this.#path = cache === undefined ? undefined : join(cache, fileHashesName)
    this.#known = known ?? (this.#path === undefined ? new Map() : readKnown(this.#path))
  }

  /**
   * @param read opens the file, if it may have changed
   * @throws if the file cannot be read
   */
  get(
    path: string,
    stats: Stats = statSync(path),
    read: () => OpenedFile = () => readRegularFile(path),
  ): Hashed {
    const known = this.#known.get(path)
    if (known && known[1] === toStamp(stats)) {
      this.#seen.set(path, known)
      return {hash: known[0]}
    }
    const opened = read()
    const hash = sha256(opened.bytes)
    this.#see(path, hash, opened.stats)
    return {hash, bytes: opened.bytes}
  }

  /** The hashes to use when the same files are read again. */
  next(): FileHashes {
    return new FileHashes(this.#folder, new Map([...this.#known, ...this.#seen]))
  }

  /** Records the hash of a file that the caller has just written and still locks. */
  record(path: string, hash: string): void {
    const stats = statSync(path)
    this.#seen.set(path, [hash, isFine(stats) ? toStamp(stats) : null])
    this.#lastWritten = Math.max(this.#lastWritten, stats.ctimeMs)
  }

  /**
   * Stores the hashes; a failure only costs time. Waits until the clock has moved past the last recorded write, so that a
   * later write gets different times.
   *
   * @param keepOthers whether to keep the hashes of files that were not used
   */
  async save({others: keepOthers = false} = {}): Promise<void> {
    const kept = keepOthers ? new Map([...this.#known, ...this.#seen]) : this.#seen
    if (this.#path === undefined || isSame(this.#known, kept)) return
    const left = this.#lastWritten + tick - Date.now()
    if (left > 0) await setTimeout(Math.min(left, tick))
    try {
      writeCached(
        this.#path,
        [...kept].map(([path, known]) => [path, ...known]),
      )
    } catch {
      // The disk is full or read-only: the next build reads everything again.
    }
  }

  #see(path: string, hash: string, stats: Stats): void {
    this.#seen.set(path, [hash, isStable(stats) ? toStamp(stats) : null])
  }
}

function readKnown(path: string): Map<string, Known> {
  const entries = readCached<[string, ...Known][]>(path) ?? []
  return new Map(entries.map(([file, ...known]) => [file, known]))
}

function toStamp({size, ino, mtimeMs, ctimeMs}: Stats): string {
  return `${size} ${ino} ${mtimeMs} ${ctimeMs}`
}

/** Milliseconds until the clock of a file system with subsecond times has moved on. */
const tick = 50
const coarseTick = 2500

/** Whether times have subsecond precision; otherwise the resolution may be two seconds, as on FAT. */
function isFine({ctimeMs}: Stats): boolean {
  return !Number.isInteger(ctimeMs / 1000)
}

function isStable(stats: Stats): boolean {
  return Date.now() - stats.ctimeMs > (isFine(stats) ? tick : coarseTick)
}

function isSame(one: ReadonlyMap<string, Known>, other: ReadonlyMap<string, Known>): boolean {
  return one.size === other.size && [...other].every(([path, known]) => one.get(path) === known)
}
