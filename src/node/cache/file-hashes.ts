import {mkdirSync, type Stats, statSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {type OpenedFile, readRegularFile} from '../read-inside.ts'
import {sha256} from '../sha256.ts'
import {readChecksummed, writeChecksummed} from './checksummed-file.ts'

export const fileHashesName = 'quizproof-files.json'

/** What a file was like when it was read, and its hash; without a stamp where it may have changed unseen since. */
type Known = readonly [hash: string, stamp: string | null]

/** A file that is as it was is not read: then there are no bytes. */
interface Hashed {
  readonly hash: string
  readonly bytes?: Buffer
}

/**
 * Hashes of files, kept from one build to the next. As for the index of Git, a file counts as unchanged while its size, its
 * number and both its times are: whoever writes to it moves the time of change, which no program can set. Of a file that was
 * changed just before it was looked at the next change might fall on the same tick of the clock: it is read again.
 */
export class FileHashes {
  readonly #path: string | undefined
  readonly #known: ReadonlyMap<string, Known>
  readonly #seen = new Map<string, Known>()
  #lastWritten = 0

  /** @param cache a folder in which they are kept; without one every file is read */
  constructor(cache?: string) {
    this.#path = cache === undefined ? undefined : join(cache, fileHashesName)
    this.#known = this.#path === undefined ? new Map() : readKnown(this.#path)
  }

  /**
   * @param read opens the file, if it may have changed
   * @throws where a file cannot be read
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

  /** Takes the word of whoever has just written a file, and lets nobody else write to it until these hashes are kept. */
  record(path: string, hash: string): void {
    const stats = statSync(path)
    this.#seen.set(path, [hash, isFine(stats) ? toStamp(stats) : null])
    this.#lastWritten = Math.max(this.#lastWritten, stats.ctimeMs)
  }

  /**
   * Keeps what was seen for the next time; a failure to do so only costs time. Of what was just written it waits until the
   * clock has moved on: whoever writes to it then moves its times.
   *
   * @param others whether what is known of files that were not looked at is kept as well
   */
  async save({others: keepOthers = false} = {}): Promise<void> {
    const kept = keepOthers ? new Map([...this.#known, ...this.#seen]) : this.#seen
    if (this.#path === undefined || isSame(this.#known, kept)) return
    const left = this.#lastWritten + tick - Date.now()
    if (left > 0) await setTimeout(Math.min(left, tick))
    try {
      mkdirSync(join(this.#path, '..'), {recursive: true})
      writeChecksummed(this.#path, JSON.stringify([...kept].map(([path, known]) => [path, ...known])))
    } catch {
      // A full or read-only disk: the next build reads everything again.
    }
  }

  #see(path: string, hash: string, stats: Stats): void {
    this.#seen.set(path, [hash, isStable(stats) ? toStamp(stats) : null])
  }
}

function readKnown(path: string): Map<string, Known> {
  try {
    const entries: [string, ...Known][] = JSON.parse(readChecksummed(path) ?? '[]')
    return new Map(entries.map(([file, ...known]) => [file, known]))
  } catch {
    return new Map()
  }
}

function toStamp({size, ino, mtimeMs, ctimeMs}: Stats): string {
  return `${size} ${ino} ${mtimeMs} ${ctimeMs}`
}

/** Milliseconds after which the clock of a file system has moved on, where it has fractions of a second. */
const tick = 50
const coarseTick = 2500

/** Whether the times have such fractions; otherwise they may count by two seconds, as on a memory card. */
function isFine({ctimeMs}: Stats): boolean {
  return !Number.isInteger(ctimeMs / 1000)
}

function isStable(stats: Stats): boolean {
  return Date.now() - stats.ctimeMs > (isFine(stats) ? tick : coarseTick)
}

function isSame(one: ReadonlyMap<string, Known>, other: ReadonlyMap<string, Known>): boolean {
  return one.size === other.size && [...other].every(([path, known]) => one.get(path) === known)
}
